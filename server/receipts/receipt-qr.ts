/**
 * The tracking number as a QR code: the number alone, no address and no id, so that a receipt may be
 * photographed at a counter. A row of modules each, "1" is dark.
 */
export async function qrRowsOf(number: string): Promise<string[]> {
  const { default: qrCode } = await import("qrcode");
  const { modules } = qrCode.create(number, { errorCorrectionLevel: "M" });
  return Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (_, column) =>
      modules.get(row, column) ? "1" : "0",
    ).join(""),
  );
}
