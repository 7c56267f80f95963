import "./zod-setup";
import type { PropsWithChildren } from "react";
// Whatever page is opened first: it must hear of a guest who leaves.
import "./api/journey-answers";
import { quietTabLinks } from "./platform/tab-links";
import "./app.scss";

quietTabLinks();

export default function App({ children }: PropsWithChildren) {
  return children;
}
