import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { root } from "../support/engine-file";

const { usedAttributes } = jest.requireActual<{ usedAttributes: Record<string, string[]> }>(
  "../../config/weapp-used-attributes.js",
);

/** What Taro itself, or config/weapp-aria.js, puts on every component. */
const always = /^(key|ref|id|style|class(-name)?|bindclick|catch-move|aria-.+)$/;

interface SetAttribute {
  component: string;
  attribute: string;
  file: string;
}

/** Each attribute that a page sets by name on a component of the list, as WeChat spells it. */
function setAttributes(file: string, source: string): SetAttribute[] {
  const found: SetAttribute[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
      const component = dashed(node.tagName.getText());
      for (const property of node.attributes.properties) {
        if (!ts.isJsxAttribute(property)) continue;
        const attribute = dashed(property.name.getText()).replace(/^on-(.+)$/, asBinding);
        found.push({ component, attribute, file });
      }
    }
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found.filter(
    ({ component, attribute }) =>
      Object.hasOwn(usedAttributes, component) && !always.test(attribute),
  );
}

const dashed = (name: string) =>
  name.replace(/[A-Z]/g, (capital, at: number) => `${at > 0 ? "-" : ""}${capital.toLowerCase()}`);
const asBinding = (_: string, event: string) => `bind${event.replaceAll("-", "")}`;

const notPassedOn = (attributes: SetAttribute[]) =>
  attributes
    .filter(({ component, attribute }) => !usedAttributes[component]?.includes(attribute))
    .map(({ component, attribute, file }) => `${file}: ${attribute} of ${component}`);

describe("the attributes WeChat's templates pass on", () => {
  const folder = path.join(root, "miniapp");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const all = files
    .filter((file) => file.endsWith(".tsx"))
    .flatMap((file) => setAttributes(file, readFileSync(path.join(folder, file), "utf8")));

  it("hold every one a page sets (else: add it to config/weapp-used-attributes.js)", () => {
    expect(all.length).toBeGreaterThan(20);
    expect(notPassedOn(all)).toEqual([]);
  });

  it("are missed where one is set that the list lacks", () => {
    const planted =
      "<ScrollView scrollY onScrollToLower={more} className='a'><Video loop /></ScrollView>";
    expect(notPassedOn(setAttributes("planted.tsx", planted))).toEqual([
      "planted.tsx: bindscrolltolower of scroll-view",
      "planted.tsx: loop of video",
    ]);
  });
});
