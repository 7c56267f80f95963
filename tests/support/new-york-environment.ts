import { TestEnvironment } from "jest-environment-node";

/**
 * A test file that runs as on a machine in New York, eleven or twelve hours behind the people it serves:
 * name it in the file's `@jest-environment`. Set from out here, since `process.env` within a test is a
 * copy that moves no clock.
 */
export default class NewYorkEnvironment extends TestEnvironment {
  private zone: string | undefined;

  override async setup(): Promise<void> {
    this.zone = process.env.TZ;
    process.env.TZ = "America/New_York";
    await super.setup();
  }

  override async teardown(): Promise<void> {
    await super.teardown();
    if (this.zone === undefined) delete process.env.TZ;
    else process.env.TZ = this.zone;
  }
}
