import type { DrawingName } from "../figures/drawings";
import type { MoodName } from "../figures/face";
import type { Look } from "../figures/figure-state";
import type { PoseName } from "../figures/poses";
import type { BackdropName } from "../scenery/backdrops";
import type { EaseName } from "./easing";

/** A storyboard is data: no functions, nothing computed. Times inside a scene count from its start. */
export interface Storyboard {
  id: string;
  order: number;
  title: string;
  summary: string;
  topic: Topic;
  right: Right | null;
  /** Which tune, and where in the scale it starts: each episode sounds a little different. */
  tune: { seed: number; rootHz: number };
  poster: Moment;
  scenes: Scene[];
  stills: (Moment & { alt: string })[];
  article: { heading: string; paragraphs: string[]; still?: number }[];
  doThis: string;
  basis: { law: string; article: string; quote: string }[];
}

type Topic =
  | "patent"
  | "trademark"
  | "copyright"
  | "unfair-competition"
  | "geographical-indication"
  | "plant-variety"
  | "customs-foreign"
  | "civil-criminal"
  | "ecommerce"
  | "local-help";

type Right =
  | "trademark"
  | "patent"
  | "copyright"
  | "geographical_indication"
  | "plant_variety"
  | "trade_secret"
  | "layout_design"
  | "other";

export interface Moment {
  scene: string;
  at: number;
}

export interface Scene {
  id: string;
  seconds: number;
  /** Scenes with a chapter name start a chapter. */
  chapter?: string;
  enter: Transition;
  backdrop: BackdropName;
  /** How the camera moves as the scene opens: from, to. Zoom 1 shows 1280 × 720. */
  camera: { from: View; to: View };
  cast: Cast[];
  lines: Line[];
}

export interface View {
  x: number;
  y: number;
  zoom: number;
}

/**
 * What a change of scene says: `hada` — on we go; `leaf` — time passes, a calendar leaf turns;
 * `paper` — the law has the word; `circle` — look closely at this; `cut` — the first scene.
 */
export type Transition =
  | { kind: "cut" }
  | { kind: "hada" }
  | { kind: "leaf" }
  | { kind: "paper" }
  | { kind: "circle"; x: number; y: number };

export interface Line {
  at: number;
  over: number;
  text: string;
  /** The figure whose mouth moves; without one the line is told off screen. */
  who?: string;
}

export interface Cast {
  id: string;
  draw: DrawingName;
  look?: Look;
  /** Where its foot stands, in the 1280 × 720 picture. */
  x: number;
  y: number;
  scale?: number;
  turn?: number;
  flip?: boolean;
  /** 0 far away … 1 on the stage … above 1 in front of it. */
  depth?: number;
  pose?: PoseName;
  mood?: MoodName;
  moves?: Move[];
}

export type Move =
  | { act: "pop-in" | "pop-out" | "fade-in" | "fade-out" | "drop-in"; at: number; over?: number }
  | { act: "nod" | "tremble" | "press"; at: number; over?: number }
  | { act: "hop"; at: number; over?: number; height?: number }
  | { act: "walk"; at: number; over: number; x: number; steps?: number }
  | { act: "glide"; at: number; over: number; x?: number; y?: number; ease?: EaseName }
  | { act: "turn" | "grow"; at: number; over: number; to: number; ease?: EaseName }
  | { act: "arms"; at: number; over?: number; pose: PoseName }
  | { act: "wave"; at: number; over: number }
  | { act: "feel"; at: number; over?: number; mood: MoodName }
  | { act: "look"; at: number; x: number; y: number }
  /** Drives what only this drawing knows: how far a marker is drawn, a door is open. */
  | {
      act: "dial";
      at: number;
      over: number;
      dial: string;
      from?: number;
      to: number;
      ease?: EaseName;
    };

export interface Caption {
  start: number;
  end: number;
  text: string;
}
