import mongoose from "mongoose";

/**
 * Marks an operator in a filter as our own. `sanitizeFilter` turns every other object with a `$` key
 * into a plain value, so that nothing from outside can be an operator:
 *
 *   TicketModel.find({ status: "submitted", dueAt: trusted({ $lte: now }) })
 *
 * Never mark anything that holds an object somebody sent.
 */
export function trusted<Operator extends object>(operator: Operator): Operator {
  return mongoose.trusted(operator) as Operator;
}
