import { z } from "zod";
import { rightKinds } from "./right-kinds";

export const rightKind = z.enum(rightKinds);
