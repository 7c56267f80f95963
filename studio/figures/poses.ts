import type { ArmPose } from "./figure-state";

const hangLeft = [142, 272, 134, 280, 127, 288, 122, 296, 117, 305, 114, 313, 113, 322, 111, 334];
const hangRight = [258, 272, 266, 280, 272, 288, 277, 296, 282, 305, 286, 313, 287, 322, 289, 334];
const upLeft = [146, 272, 132, 268, 119, 260, 107, 250, 95, 239, 85, 223, 78, 206, 72, 190];
const upRight = [254, 272, 268, 268, 281, 260, 293, 250, 305, 239, 315, 223, 322, 206, 328, 190];
const outLeft = [142, 272, 130, 278, 116, 281, 102, 280, 90, 279, 78, 274, 68, 266, 57, 256];
const outRight = [258, 272, 270, 278, 284, 281, 298, 280, 310, 279, 322, 274, 332, 266, 343, 256];
const frontLeft = [142, 272, 130, 288, 122, 300, 126, 310, 134, 318, 152, 319, 170, 315, 181, 311];
const frontRight = [258, 272, 270, 288, 278, 300, 274, 310, 266, 318, 248, 319, 230, 315, 219, 311];
const chinRight = [258, 274, 281, 292, 284, 314, 262, 312, 248, 304, 240, 280, 234, 256, 230, 242];
const cheekLeft = [142, 272, 120, 270, 104, 258, 106, 244, 108, 232, 118, 222, 128, 214, 134, 206];
const cheekRight = [258, 272, 280, 270, 296, 258, 294, 244, 292, 232, 282, 222, 272, 214, 266, 206];

const behind = { leftInFront: false, rightInFront: false };

export const poses = {
  stand: { left: hangLeft, right: hangRight, ...behind },
  hello: { left: hangLeft, right: upRight, ...behind },
  cheer: { left: upLeft, right: upRight, ...behind },
  point: { left: hangLeft, right: outRight, ...behind },
  "point-left": { left: outLeft, right: hangRight, ...behind },
  open: { left: outLeft, right: outRight, ...behind },
  hold: { left: frontLeft, right: frontRight, leftInFront: true, rightInFront: true },
  "hold-point": { left: frontLeft, right: outRight, leftInFront: true, rightInFront: false },
  think: { left: frontLeft, right: chinRight, leftInFront: true, rightInFront: true },
  dismay: { left: cheekLeft, right: cheekRight, leftInFront: true, rightInFront: true },
} satisfies Record<string, ArmPose>;

export type PoseName = keyof typeof poses;

const at = (points: number[], i: number) => (points[i] ?? 0).toFixed(1);

interface ArmColours {
  sleeve: string;
  skin: string;
  /** Rim of the hand, so that it shows before a face. */
  rim: string;
  cuff: string;
}

/** One arm: a sleeve, a cuff and a hand. */
export function drawArm(points: number[], colours: ArmColours) {
  const p = (i: number) => `${at(points, i)} ${at(points, i + 1)}`;
  const path = `M${p(0)}C${p(2)} ${p(4)} ${p(6)}C${p(8)} ${p(10)} ${p(12)}`;
  const [wristX, wristY, handX, handY] = [12, 13, 14, 15].map((i) => points[i] ?? 0) as [
    number,
    number,
    number,
    number,
  ];
  const length = Math.hypot(handX - wristX, handY - wristY) || 1;
  const cuffX = wristX + ((handX - wristX) / length) * -2;
  const cuffY = wristY + ((handY - wristY) / length) * -2;
  const across = { x: (-(handY - wristY) / length) * 15, y: ((handX - wristX) / length) * 15 };
  return (
    `<path d="${path}" stroke="${colours.sleeve}" stroke-width="35" stroke-linecap="round" stroke-linejoin="round" fill="none"/>` +
    `<circle cx="${at(points, 14)}" cy="${at(points, 15)}" r="15" fill="${colours.skin}" stroke="${colours.rim}" stroke-width="2.4"/>` +
    `<path d="M${(cuffX - across.x).toFixed(1)} ${(cuffY - across.y).toFixed(1)}L${(cuffX + across.x).toFixed(1)} ${(cuffY + across.y).toFixed(1)}" stroke="${colours.cuff}" stroke-width="7" stroke-linecap="round"/>`
  );
}
