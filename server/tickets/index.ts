/** Requests for help, the applicant's side; triage shows the same parts of a request. */
export { countMoved, redateTickets } from "./redate-tickets";
export { ticketJobs } from "./ticket-jobs";
export { ticketPersonalData } from "./ticket-personal-data";
export { ticketRetention } from "./ticket-retention";
export { ticketRoutes } from "./ticket-routes";
export {
  viewAnswers,
  viewCentre,
  viewHistory,
  viewMessages,
  viewPapers,
  viewProposal,
  viewRating,
} from "./ticket-view";
