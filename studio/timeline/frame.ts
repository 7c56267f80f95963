import { box, line, num, place } from "../art/markup";
import { palette } from "../art/palette";
import { drawings } from "../figures/drawings";
import { backdrops } from "../scenery/backdrops";
import { mix, progress } from "./easing";
import { stateAt } from "./state";
import type { Cast, Scene, Storyboard, Transition, View } from "./storyboard";

export const picture = { width: 1280, height: 720, framesPerSecond: 30 };
const transitionSeconds = 0.8;
/** The camera comes to rest while the figures go on: calmer to watch, and a third of the bytes. */
const cameraSeconds = 2.4;

interface Span {
  scene: Scene;
  index: number;
  start: number;
}

export function spansOf(board: Storyboard): Span[] {
  let start = 0;
  return board.scenes.map((scene, index) => {
    const span = { scene, index, start };
    start += scene.seconds;
    return span;
  });
}

export const durationOf = (board: Storyboard) =>
  board.scenes.reduce((sum, scene) => sum + scene.seconds, 0);

/** The whole film as a function of time: one moment in, one SVG out, the same on every run. */
export function renderFrame(board: Storyboard, seconds: number): string {
  const spans = spansOf(board);
  const now = spans.findLast(({ start }) => start <= seconds + 1e-6) ?? (spans[0] as Span);
  const before = spans[now.index - 1];
  const local = seconds - now.start;
  const fresh = drawScene(now, local);
  const isChanging = before && local < transitionSeconds && now.scene.enter.kind !== "cut";
  const content = isChanging
    ? drawTransition(
        now.scene.enter,
        progress(local, 0, transitionSeconds, "linear"),
        drawScene(before, seconds - before.start),
        fresh,
      )
    : fresh;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${picture.width} ${picture.height}" width="${picture.width}" height="${picture.height}">${content}</svg>`;
}

function drawScene({ scene, index }: Span, seconds: number): string {
  const share = progress(seconds, 0, cameraSeconds, "both");
  const view: View = {
    x: mix(scene.camera.from.x, scene.camera.to.x, share),
    y: mix(scene.camera.from.y, scene.camera.to.y, share),
    zoom: mix(scene.camera.from.zoom, scene.camera.to.zoom, share),
  };
  const sheets = [
    ...backdrops[scene.backdrop].map((layer) => ({
      depth: layer.depth,
      svg: () => layer.draw(seconds),
    })),
    ...scene.cast.map((cast) => ({
      depth: cast.depth ?? 1,
      svg: () => drawCast(cast, scene, index, seconds),
    })),
  ];
  // A stable sort: on one depth, scenery first, then the cast in the order it is written.
  return sheets
    .toSorted((a, b) => a.depth - b.depth)
    .map(({ depth, svg }) => throughCamera(view, depth, svg()))
    .join("");
}

function throughCamera(view: View, depth: number, svg: string): string {
  const zoom = 1 + (view.zoom - 1) * depth;
  const x = 640 - (640 + view.x * depth) * zoom;
  const y = 360 - (360 + view.y * depth) * zoom;
  return `<g transform="translate(${num(x)} ${num(y)}) scale(${Math.round(zoom * 10000) / 10000})">${svg}</g>`;
}

function drawCast(cast: Cast, scene: Scene, index: number, seconds: number): string {
  const state = stateAt(cast, scene.lines, seconds);
  const isHidden = state.opacity < 0.01 || Math.abs(state.scaleX) < 0.01;
  if (isHidden) return "";
  const content = drawings[cast.draw](cast.look ?? {}, { ...state, id: `s${index}-${cast.id}` });
  const faint = state.opacity < 1 ? ` opacity="${num(state.opacity)}"` : "";
  return `<g transform="translate(${state.x} ${state.y}) rotate(${num(state.turn)}) scale(${state.scaleX} ${state.scaleY})"${faint}>${content}</g>`;
}

/** 0…1 in, 0…1 out, slow at both ends. */
const smooth = (p: number) => p * p * (3 - 2 * p);

function drawTransition(kind: Transition, p: number, old: string, fresh: string): string {
  switch (kind.kind) {
    case "hada":
      return drawHada(smooth(p), old, fresh);
    case "leaf":
      return drawLeaf(smooth(p), old, fresh);
    case "paper":
      return drawPaperRise(p, old, fresh);
    case "circle":
      return drawCircle(smooth(p), old, fresh, kind.x, kind.y);
    default:
      return fresh;
  }
}

/** The blue hada, swallow-tailed, is drawn across; what comes next is behind it. */
function drawHada(p: number, old: string, fresh: string): string {
  const edge = -420 + p * 2120;
  const wave = Math.sin(p * Math.PI * 2) * 36;
  const silk = (x: number, w: number, colour: string) =>
    `<path d="M${num(x - w)}-20C${num(x - w - 60 + wave)} 220 ${num(x - w + 70 - wave)} 500 ${num(x - w)} 740H${num(x)}C${num(x + 70 - wave)} 500 ${num(x - 60 + wave)} 220 ${num(x)}-20z" fill="${colour}"/>`;
  return (
    old +
    `<clipPath id="hada"><path d="M-40-20H${num(edge - 170)}C${num(edge - 230 + wave)} 220 ${num(edge - 100 - wave)} 500 ${num(edge - 170)} 740H-40z"/></clipPath>` +
    `<g clip-path="url(#hada)">${fresh}</g>` +
    silk(edge, 340, palette.blue.main) +
    silk(edge - 60, 190, palette.blue.light) +
    silk(edge - 116, 26, palette.blue.soft)
  );
}

/** The old picture is a calendar leaf: it is turned up over its top edge. */
function drawLeaf(p: number, old: string, fresh: string): string {
  const height = Math.max(0.001, Math.cos(p * Math.PI * 0.5));
  const shade = p * 0.35;
  return (
    fresh +
    `<g opacity="${num((1 - p) * 0.3)}">${box(0, 0, 1280, 720, "#16233a")}</g>` +
    `<g transform="scale(1 ${num(height)}) skewX(${num(-p * 5)})"><clipPath id="leaf"><rect width="1280" height="720"/></clipPath><g clip-path="url(#leaf)">${old}</g><g opacity="${num(shade)}">${box(0, 0, 1280, 720, "#fffdf6")}</g>${box(0, 706, 1280, 14, palette.paper.line)}</g>` +
    box(0, 0, 1280, 12, palette.blue.main)
  );
}

/** The paper of the law is laid over the scene from below, and settles. */
function drawPaperRise(p: number, old: string, fresh: string): string {
  const y = 740 * (1 - progress(p, 0, 1, "both"));
  return (
    place(0, -60 * p, old) +
    `<g opacity="${num(p * 0.35)}">${box(0, 0, 1280, 720, "#16233a")}</g>` +
    place(
      0,
      y,
      `<clipPath id="rise"><rect width="1280" height="740"/></clipPath><g clip-path="url(#rise)">${fresh}</g>${line("M0 0H1280", palette.gold.main, 10)}`,
    )
  );
}

/** Look closely: the next picture opens from one point inside a gold ring. */
function drawCircle(p: number, old: string, fresh: string, x: number, y: number): string {
  const far = Math.hypot(Math.max(x, 1280 - x), Math.max(y, 720 - y));
  const radius = p * (far + 20);
  return (
    old +
    `<clipPath id="circle"><circle cx="${x}" cy="${y}" r="${num(radius)}"/></clipPath>` +
    `<g clip-path="url(#circle)">${fresh}</g>` +
    `<circle cx="${x}" cy="${y}" r="${num(radius)}" fill="none" stroke="${palette.gold.main}" stroke-width="16"/>`
  );
}
