/** The encoder inside the package: its own types describe only the whole. */
declare module "qrcode/lib/core/qrcode" {
  export { create } from "qrcode";
}
