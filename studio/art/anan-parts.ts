/**
 * Anan, cut into the groups that move. The drawing is the project's own figure (the art of the
 * mini-program); coordinates are those of its 400 × 402 page, feet on y = 389.
 */
export const ananParts = {
  feetLeft:
    '<path d="M150 362h42v18a9 9 0 0 1-9 9h-40a9 9 0 0 1-9-9c0-8 8-9 16-11z" fill="#23395f"/>',
  feetRight:
    '<path d="M250 362h-42v18a9 9 0 0 0 9 9h40a9 9 0 0 0 9-9c0-8-8-9-16-11z" fill="#23395f"/>',
  robeShape:
    '<path d="M156 236C138 270 122 316 114 360q-1 8 7 10c52 12 106 12 158 0q8-2 7-10C278 316 262 270 244 236z"/>',
  robe: '<rect x="90" y="220" width="220" height="170" fill="#f4b63f"/><path d="M90 340q110 24 220 0v50H90z" fill="#fffaf0"/><path d="M90 337q110 24 220 0" stroke="#1765c1" stroke-width="5" fill="none"/><g fill="none" stroke="#1765c1" stroke-width="4.2" stroke-linecap="round"><g transform="translate(112 351) scale(.86) rotate(5)"><path d="M24 18C14 18 4 16 4 9c0-4.5 3.5-7 7-7s6 2.5 6 5.5-1.8 4.1-4 4.1-3-1.2-3-2.6M24 18C34 18 44 16 44 9c0-4.5-3.5-7-7-7s-6 2.5-6 5.5 1.8 4.1 4 4.1 3-1.2 3-2.6"/></g><g transform="translate(157 354) scale(.9)"><path d="M24 18C14 18 4 16 4 9c0-4.5 3.5-7 7-7s6 2.5 6 5.5-1.8 4.1-4 4.1-3-1.2-3-2.6M24 18C34 18 44 16 44 9c0-4.5-3.5-7-7-7s-6 2.5-6 5.5 1.8 4.1 4 4.1 3-1.2 3-2.6"/></g><g transform="translate(202 355) scale(.9)"><path d="M24 18C14 18 4 16 4 9c0-4.5 3.5-7 7-7s6 2.5 6 5.5-1.8 4.1-4 4.1-3-1.2-3-2.6M24 18C34 18 44 16 44 9c0-4.5-3.5-7-7-7s-6 2.5-6 5.5 1.8 4.1 4 4.1 3-1.2 3-2.6"/></g><g transform="translate(247 355) scale(.86) rotate(-5)"><path d="M24 18C14 18 4 16 4 9c0-4.5 3.5-7 7-7s6 2.5 6 5.5-1.8 4.1-4 4.1-3-1.2-3-2.6M24 18C34 18 44 16 44 9c0-4.5-3.5-7-7-7s-6 2.5-6 5.5 1.8 4.1 4 4.1 3-1.2 3-2.6"/></g></g><path d="M236 236C214 262 206 296 205 340" stroke="#dd9a1f" stroke-width="5" fill="none"/><path d="M120 306q80 18 160 0v15q-80 18-160 0z" fill="#1765c1"/><rect x="190" y="307" width="24" height="22" rx="6" fill="#fffaf0"/>',
  scarfTailBack:
    '<path d="M236 250c18 10 30 28 34 52 6 0 12-2 17-6-1-26-15-48-36-60z" fill="#1765c1"/>',
  scarfTailFront:
    '<path d="M226 250c6 18 6 38 0 58 7 4 15 5 22 3 6-22 5-44-2-64z" fill="#2b7fd9"/>',
  scarfWrap:
    '<path d="M146 232c14-12 94-12 108 0 5 8 4 17-2 24-26 14-78 14-104 0-6-7-7-16-2-24z" fill="#2b7fd9"/><path d="M152 247c26 12 70 12 96 0" stroke="#7db9f2" stroke-width="4.5" fill="none" stroke-linecap="round"/>',
  ears: '<circle cx="103" cy="170" r="17" fill="#eebb90"/><circle cx="297" cy="170" r="17" fill="#eebb90"/>',
  face: '<path d="M102 152C102 96 144 60 200 60s98 36 98 92v16c0 48-42 82-98 82s-98-34-98-82z" fill="#f7d3b0"/>',
  hair: '<path d="M92 172C84 92 134 42 200 42s116 50 108 130c-8-4-13-14-15-28-22-2-44-10-60-26-12 16-62 34-126 28-2 12-7 22-15 26z" fill="#1d2a45"/><path d="M122 104c12-24 34-38 62-42" stroke="#33456b" stroke-width="8" fill="none" stroke-linecap="round"/>',
  curl: '<path d="M196 50c-14-6-22-18-16-30 6-11 22-14 31-5 7 7 6 18-2 22-6 3-13-1-12-7" fill="none" stroke="#1d2a45" stroke-width="11" stroke-linecap="round"/>',
  cheeks:
    '<ellipse cx="140" cy="200" rx="17" ry="11" fill="#ef9b83" opacity=".55"/><ellipse cx="260" cy="200" rx="17" ry="11" fill="#ef9b83" opacity=".55"/>',
} as const;
