const mebi = 1024 * 1024;

/** 3.2 MB, 640 KB */
export function fileSizeWords(bytes: number): string {
  if (bytes < 1024) return "不到 1 KB";
  if (bytes < mebi) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / mebi).toFixed(1)} MB`;
}
