import { useState } from "react";
import { moveFocusTo, scrollToTop } from "../platform/page-view";
import { issuesOf } from "./draft-notice";
import { fieldProblem } from "./field-words";
import { checkPart, fieldOfRefusal, firstFaulty } from "./file-checks";
import type { FieldErrors, FileForm, PartName } from "./file-form";
import { fieldId, stepParts } from "./step-props";
import type { DraftDesk } from "./use-draft";

export interface Steps {
  step: number;
  /** Of the step that is shown; empty until somebody wanted to go on. */
  errors: FieldErrors;
  /** Checks and keeps the step, then shows the next; else shows what is missing. */
  next: () => Promise<void>;
  back: () => Promise<void>;
}

/** The way through the form: a step is left when it is complete and safe. */
export function useSteps(desk: DraftDesk): Steps {
  const { draft, trouble, goTo, save } = desk;
  const { step, form } = draft;
  const [checkedStep, setCheckedStep] = useState<number>();
  const part = stepParts[step - 1];
  const own = part && checkedStep === step ? errorsIn(form, part) : {};
  const refused = part && trouble?.kind === "failed" ? refusedIn(form, part, trouble.error) : {};
  const errors = { ...refused, ...own };

  const show = (next: number) => {
    setCheckedStep(undefined);
    goTo(next);
    scrollToTop();
  };

  const next = async () => {
    setCheckedStep(step);
    const field = part && firstFaulty(part, errorsIn(form, part));
    if (field) moveFocusTo(fieldId(field));
    else if (await save()) show(step + 1);
  };

  /** Going back loses nothing: a complete step is sent on the way, any step is on this device. */
  const back = async () => {
    show(step - 1);
    const isComplete = part && checkPart(form, part).isComplete;
    if (isComplete) await save();
  };

  return { step, errors, next, back };
}

function errorsIn(form: FileForm, part: PartName): FieldErrors {
  const checked = checkPart(form, part);
  return checked.isComplete ? {} : checked.errors;
}

/** What the server refused and the page had let through. */
function refusedIn(form: FileForm, part: PartName, error: unknown): FieldErrors {
  const errors: FieldErrors = {};
  for (const { field: path, code } of issuesOf(error)) {
    const found = fieldOfRefusal(path);
    if (found?.part === part) errors[found.field] ??= fieldProblem(form, found.field, code);
  }
  return errors;
}
