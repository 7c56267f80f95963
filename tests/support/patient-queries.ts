import { configure } from "@testing-library/react";

// A busy machine is no failure: what does not come at all is still found out, only later.
configure({ asyncUtilTimeout: 5_000 });
jest.setTimeout(20_000);
