/**
 * Babel: takes `input` and `output` out of each defineEndpoint({ … }) of the mini-program's builds. A
 * phone needs an endpoint's method, path and access; its schemas, and zod with them, would be 120 KiB
 * of WeChat's main package. Types are checked against them all the same, and the tests of the pages
 * run with them (docs/decisions/0005-schemas-stay-off-the-phone.md).
 */
const schemas = new Set(["input", "output"]);

module.exports = function endpointsWithoutSchemas() {
  return {
    name: "endpoints-without-schemas",
    visitor: {
      // On the way in, before the preset has looked for what is used.
      Program(program) {
        let hasEndpoints = false;
        program.traverse({
          CallExpression({ node }) {
            if (node.callee.name !== "defineEndpoint") return;
            hasEndpoints = true;
            const [description] = node.arguments;
            description.properties = description.properties.filter(
              (property) => !schemas.has(property.key?.name),
            );
          },
        });
        if (hasEndpoints) while (dropUnused(program));
      },
    },
  };
};

/** Takes away constants and imports of the module that nobody refers to any more; false when there was none. */
function dropUnused(program) {
  program.scope.crawl();
  const unused = Object.values(program.scope.bindings).filter(
    ({ referenced, path }) =>
      !referenced && path.parentPath.parent?.type !== "ExportNamedDeclaration",
  );
  for (const { path } of unused) {
    const isLastOfImport =
      path.parent.type === "ImportDeclaration" && path.parent.specifiers.length === 1;
    (isLastOfImport ? path.parentPath : path).remove();
  }
  return unused.length > 0;
}
