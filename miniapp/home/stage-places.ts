/** Where a stage's stone lies on the drawing (390 × 1386), and on which side of it its name stands. */
export interface StagePlace {
  x: number;
  y: number;
  nameSide: "left" | "right";
}

export const mapSize = { width: 390, height: 1386 } as const;

export const stagePlaces: readonly StagePlace[] = [
  { x: 96, y: 84, nameSide: "right" },
  { x: 268, y: 212, nameSide: "left" },
  { x: 300, y: 340, nameSide: "left" },
  { x: 120, y: 468, nameSide: "right" },
  { x: 84, y: 596, nameSide: "right" },
  { x: 250, y: 724, nameSide: "left" },
  { x: 306, y: 852, nameSide: "left" },
  { x: 150, y: 980, nameSide: "right" },
  { x: 92, y: 1108, nameSide: "right" },
  { x: 240, y: 1236, nameSide: "left" },
];
