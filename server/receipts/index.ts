/** The receipt of a request: a page and a PDF that say everything that was said. */
export { receiptRoutes } from "./receipt-routes";
