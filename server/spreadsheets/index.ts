/** Tables out as .xlsx; any room that hands one over. */
export { type SheetCell, type TextSheet, writeBook, xlsxType } from "./write-book";
export { writeTable } from "./write-table";
