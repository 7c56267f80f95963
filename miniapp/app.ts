import "./zod-setup";
import type { PropsWithChildren } from "react";
import { quietTabLinks } from "./platform/tab-links";
import "./app.scss";

quietTabLinks();

export default function App({ children }: PropsWithChildren) {
  return children;
}
