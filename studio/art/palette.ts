/** The colours of the mini-program's look, so that film and page are one. */
export const palette = {
  sky: { deep: "#135ab0", low: "#1f6fcd", day: "#cfe4fa", pale: "#e9f3fd", bright: "#9cc9f3" },
  blue: { main: "#1765c1", light: "#2b7fd9", soft: "#7db9f2", mist: "#dfe9f8", dark: "#11529f" },
  gold: { main: "#f4b63f", deep: "#dd9a1f", dark: "#c98a1b", soft: "#fdf3dd", sand: "#eedcb4" },
  green: { main: "#2c8a5b", field: "#45a172", mid: "#8dcaa6", light: "#b5dfc0", dark: "#1f6e47" },
  paper: { page: "#fffdf6", warm: "#fff7e8", line: "#efe3c6", mark: "#fbe3a8", ground: "#e4d5bb" },
  ink: { text: "#16233a", second: "#45536c", quiet: "#7a879c", night: "#12294b", boot: "#23395f" },
  skin: { main: "#f7d3b0", shade: "#eebb90", tan: "#efc298", tanShade: "#dfa675" },
  wood: { main: "#b77c45", dark: "#8a5a2b", light: "#d7a872" },
  red: { main: "#c2352b", soft: "#e5674f" },
  white: "#ffffff",
} as const;
