import { type CertificateFace, codeLines, issuedWords, sentenceOf } from "./certificate-words";
import { qrModules, quietZone } from "./qr-modules";

/** In units of the look's pages; poster.png is its ground at three times the size. */
export const posterSize = { width: 344, height: 604, scale: 3 } as const;
export const posterGround = "/certificates/poster.png";

// A canvas reads no tokens: these are tokens.scss by value, and the poster is the same in care mode.
const ink = "#16233a";
const softInk = "#45536c";
const quietInk = "#5a677f";
const gold = "#f4b63f";
const paper = "#fff";
const family =
  '-apple-system, "PingFang SC", "HarmonyOS Sans SC", MiSans, "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

const middle = posterSize.width / 2;
const mostNameWidth = posterSize.width - 56;
const qrBox = { left: 240, top: 482, side: 84 };

/** Writes what is this certificate's own onto the ground. */
export function drawPoster(pen: CanvasRenderingContext2D, face: CertificateFace): void {
  pen.textBaseline = "alphabetic";
  pen.textAlign = "center";
  write(pen, face.occasion, { x: middle, y: 58, font: `14px ${family}`, colour: quietInk });
  drawName(pen, face.name);
  const [first, second] = sentenceOf(face);
  write(pen, first, { x: middle, y: 218, font: `16px ${family}`, colour: softInk });
  write(pen, second, { x: middle, y: 246, font: `16px ${family}`, colour: softInk });
  if (!face.issued) return;
  const { code, issuedOn, checkAddress } = face.issued;
  pen.textAlign = "left";
  codeLines(code).forEach((line, at) => {
    write(pen, line, { x: 20, y: 514 + at * 18, font: `600 15px ${family}`, colour: ink });
  });
  write(pen, issuedWords(issuedOn), { x: 20, y: 550, font: `13px ${family}`, colour: quietInk });
  drawQr(pen, checkAddress);
}

interface Writing {
  x: number;
  y: number;
  font: string;
  colour: string;
}

function write(pen: CanvasRenderingContext2D, text: string, how: Writing): void {
  pen.font = how.font;
  pen.fillStyle = how.colour;
  pen.fillText(text, how.x, how.y);
}

/** As large as it fits: twenty characters stand as small as they must, on one line. */
function drawName(pen: CanvasRenderingContext2D, name: string): void {
  let size = 22;
  const widthAt = (px: number) => {
    pen.font = `700 ${px}px ${family}`;
    return pen.measureText(name).width;
  };
  while (size > 10 && widthAt(size) > mostNameWidth) size -= 1;
  const width = Math.min(widthAt(size), mostNameWidth);
  write(pen, name, { x: middle, y: 170, font: `700 ${size}px ${family}`, colour: ink });
  pen.fillStyle = gold;
  pen.fillRect(middle - width / 2 - 14, 180, width + 28, 2);
}

function drawQr(pen: CanvasRenderingContext2D, address: string): void {
  const { size, isDark } = qrModules(address);
  const unit = qrBox.side / (size + 2 * quietZone);
  pen.fillStyle = paper;
  pen.fillRect(qrBox.left, qrBox.top, qrBox.side, qrBox.side);
  pen.fillStyle = ink;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (isDark(row, column)) drawModule(pen, { row, column, unit });
    }
  }
}

/** On whole pixels: neighbours leave no hair between them. */
function drawModule(
  pen: CanvasRenderingContext2D,
  { row, column, unit }: { row: number; column: number; unit: number },
): void {
  const onPixel = (units: number) => Math.round(units * posterSize.scale) / posterSize.scale;
  const [left, right] = [
    onPixel((column + quietZone) * unit),
    onPixel((column + quietZone + 1) * unit),
  ];
  const [top, bottom] = [onPixel((row + quietZone) * unit), onPixel((row + quietZone + 1) * unit)];
  pen.fillRect(qrBox.left + left, qrBox.top + top, right - left, bottom - top);
}
