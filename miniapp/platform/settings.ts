declare const API_BASE: string;
declare const IS_H5: boolean;

/** Build-time constants, read here and nowhere else. "" means: same origin as the page. */
export const apiBase: string = typeof API_BASE === "undefined" ? "" : API_BASE;

/** A browser (and jest), not the mini-program. */
export const isH5: boolean = typeof IS_H5 === "undefined" ? true : IS_H5;

/** A page of the server itself, as somebody else opens it. */
export function serverAddress(path: string): string {
  return (apiBase || window.location.origin) + path;
}

/** Where a picture or film lies: the server says a path of its own, or a whole address. */
export function mediaUrl(address: string): string {
  return address.startsWith("/") ? apiBase + address : address;
}
