/** Every file on this phone is the same picture of one pixel. */
export const pngBase64 =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

export function isOnPhone(address: string): boolean {
  return address.startsWith("wxfile://");
}
