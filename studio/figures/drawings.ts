import { drawAnan } from "./anan";
import type { FigureState, Look } from "./figure-state";
import { drawCrate, drawJar, drawSignBoard, drawTag, drawTapestry } from "./goods";
import { drawCalendar, drawPaper, drawReceipt, drawStamp } from "./papers";
import { drawPerson } from "./people";
import {
  drawCentre,
  drawComputer,
  drawCounter,
  drawCounterBack,
  drawCow,
  drawDesk,
  drawPlant,
  drawSheep,
  drawShop,
  drawSignpost,
  drawYurt,
} from "./places";
import {
  drawAlert,
  drawBadge,
  drawClosing,
  drawLetter,
  drawPhone,
  drawQuestion,
  drawRoad,
  drawStatute,
  drawTick,
  drawTitle,
} from "./signals";

type Drawing = (look: Look, now: FigureState) => string;

/** Everything a storyboard may put on the stage, by name. */
export const drawings = {
  alert: drawAlert,
  anan: drawAnan,
  badge: drawBadge,
  calendar: drawCalendar,
  centre: drawCentre,
  closing: drawClosing,
  computer: drawComputer,
  counter: drawCounter,
  "counter-back": drawCounterBack,
  cow: drawCow,
  crate: drawCrate,
  desk: drawDesk,
  jar: drawJar,
  letter: drawLetter,
  paper: drawPaper,
  person: drawPerson,
  phone: drawPhone,
  plant: drawPlant,
  question: drawQuestion,
  receipt: drawReceipt,
  road: drawRoad,
  sheep: drawSheep,
  shop: drawShop,
  "sign-board": drawSignBoard,
  signpost: drawSignpost,
  stamp: drawStamp,
  statute: drawStatute,
  tag: drawTag,
  tapestry: drawTapestry,
  tick: drawTick,
  title: drawTitle,
  yurt: drawYurt,
} satisfies Record<string, Drawing>;

export type DrawingName = keyof typeof drawings;
