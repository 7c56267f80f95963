/** Made-up requests (示例) for the demonstration; outside production only. */
export { demoTickets } from "./demo-tickets";
