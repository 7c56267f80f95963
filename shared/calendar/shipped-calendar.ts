import { holidayArrangements } from "./holiday-arrangements";
import { createCalendar } from "./working-days";

/** The years that ship with the program; later ones are brought in while it runs. */
export const shippedCalendar = createCalendar(holidayArrangements);
