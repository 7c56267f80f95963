/** Made-up requests (示例) for the demonstration; outside production only. */
export { demoRegionJobs } from "./demo-region";
export { demoTickets } from "./demo-tickets";
