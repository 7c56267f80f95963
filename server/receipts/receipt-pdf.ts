/** Draws the receipt on A4 paper. */
import type { ReceiptSection } from "#shared/receipts/receipt-words";
import { createLegibleText } from "./legible-text";
import { readReceiptFont } from "./receipt-font";

interface DrawnReceipt {
  number: string;
  sentWords: string;
  qrRows: readonly string[];
  sections: readonly ReceiptSection[];
}

type Pen = PDFKit.PDFDocument;

// Points, 72 to the inch.
const margin = 56;
const labelWidth = 104;
const qrSide = 84;
const ink = "#16233a";
const pale = "#5a677f";
const line = "#d5dce8";
const title = "维权援助申请回执";

/** The PDF's bytes. Its characters can be searched and copied; what the font lacks is named at the end. */
export async function drawReceipt(receipt: DrawnReceipt): Promise<Buffer> {
  const [{ default: PdfDocument }, font] = await Promise.all([import("pdfkit"), readReceiptFont()]);
  const pen: Pen = new PdfDocument({
    size: "A4",
    margins: { top: margin, bottom: margin + 20, left: margin, right: margin },
    info: { Title: `${title} ${receipt.number}` },
    lang: "zh-CN",
    // None of the fonts it brings itself: they know no Chinese.
    font: "",
    bufferPages: true,
  });
  const parts: Buffer[] = [];
  pen.on("data", (part: Buffer) => parts.push(part));
  const isDone = new Promise((resolve) => pen.on("end", resolve));
  const text = createLegibleText(font.has);
  pen.registerFont("text", font.bytes).font("text").fillColor(ink);
  drawHead(pen, receipt);
  for (const section of receipt.sections) drawSection(pen, section, text.of);
  drawMissing(pen, text.missing());
  drawFeet(pen, receipt.number);
  pen.end();
  await isDone;
  return Buffer.concat(parts);
}

function drawHead(pen: Pen, { number, sentWords, qrRows }: DrawnReceipt): void {
  drawQr(pen, qrRows, { left: pen.page.width - margin - qrSide, top: margin });
  pen
    .fillColor(ink)
    .fontSize(22)
    .text(title, margin, margin + 4);
  pen.moveDown(0.4).fontSize(16).text(number);
  pen.moveDown(0.3).fontSize(10).fillColor(pale).text(`交上的时间：${sentWords}`);
  pen.text("凭编号可以查办到哪一步。二维码里只有编号。");
  pen.y = Math.max(pen.y, margin + qrSide) + 12;
}

function drawQr(pen: Pen, rows: readonly string[], at: { left: number; top: number }): void {
  const unit = qrSide / rows.length;
  for (const [row, modules] of rows.entries()) {
    for (const [column, module] of [...modules].entries()) {
      if (module === "1") pen.rect(at.left + column * unit, at.top + row * unit, unit, unit);
    }
  }
  pen.fill(ink);
}

function drawSection(pen: Pen, section: ReceiptSection, legible: (text: string) => string): void {
  keepTogether(pen, 64);
  const width = pen.page.width - 2 * margin;
  pen
    .fillColor(ink)
    .fontSize(13)
    .text(section.title, margin, pen.y + 8, { width });
  pen
    .moveTo(margin, pen.y + 2)
    .lineTo(margin + width, pen.y + 2)
    .lineWidth(0.5)
    .stroke(line);
  pen.y += 8;
  for (const { label, value } of section.rows) {
    keepTogether(pen, 32);
    const top = pen.y;
    pen.fontSize(10.5).fillColor(pale).text(legible(label), margin, top, { width: labelWidth });
    const labelBottom = pen.y;
    const valueLeft = margin + labelWidth + 12;
    pen.fillColor(ink).text(legible(value), valueLeft, top, {
      width: margin + width - valueLeft,
      lineGap: 3,
    });
    // On a new page the value ends higher up than the label did.
    pen.y = (pen.y < top ? pen.y : Math.max(pen.y, labelBottom)) + 4;
  }
}

/** Begins a new page where less than `height` is left. */
function keepTogether(pen: Pen, height: number): void {
  if (pen.y + height > pen.page.maxY()) pen.addPage();
}

function drawMissing(pen: Pen, missing: readonly string[]): void {
  if (missing.length === 0) return;
  const width = pen.page.width - 2 * margin;
  const words = `“〓”的地方，是这份文件的字体里没有的字：${missing.join("、")}。网页上照原样显示，办事的人看到的也是原字。`;
  pen
    .fontSize(9)
    .fillColor(pale)
    .text(words, margin, pen.y + 12, { width });
}

function drawFeet(pen: Pen, number: string): void {
  const { start, count } = pen.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pen.switchToPage(page);
    // Below the margin a text would begin a new page.
    pen.page.margins.bottom = 0;
    const words = `${number}　第 ${page + 1} 页，共 ${count} 页`;
    const top = pen.page.height - margin;
    pen.fontSize(9).fillColor(pale).text(words, margin, top, { lineBreak: false });
  }
}
