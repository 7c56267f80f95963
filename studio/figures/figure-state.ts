/** What a storyboard may set once about a figure: which robe, which words, which kind. */
export type Look = Partial<Record<string, string | number>>;

/** A face in six numbers; any two can be mixed. Coordinates are those of Anan's head. */
export interface Mood {
  /** Depth of the mouth's curve: above 0 a smile. */
  curve: number;
  width: number;
  open: number;
  brow: number;
  wide: number;
  /** 1: eyes shut in joy. */
  arc: number;
}

/**
 * Arms. Each is seven points (x, y one after the other): shoulder, two handles, elbow, two handles,
 * wrist, on Anan's page; the eighth is the middle of the hand. Any two poses can be mixed.
 */
export interface ArmPose {
  left: number[];
  right: number[];
  leftInFront: boolean;
  rightInFront: boolean;
}

/** Everything a drawing may know about its figure at one moment. */
export interface FigureState {
  id: string;
  seconds: number;
  x: number;
  y: number;
  turn: number;
  scaleX: number;
  scaleY: number;
  opacity: number;
  /** Degrees by which hanging things lag behind: scarf, hair, awnings. */
  sway: number;
  breath: number;
  blink: number;
  talk: number;
  nod: number;
  lookX: number;
  lookY: number;
  step: number;
  mood: Mood;
  arms: ArmPose;
  dials: Partial<Record<string, number>>;
}
