import { askForHelp } from "./ask-for-help";
import { firstToFile } from "./first-to-file";

/** A new episode is one data file and one line here. */
export const storyboards = [firstToFile, askForHelp];
