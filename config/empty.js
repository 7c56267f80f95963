// Stands in for what the browser version need not carry: see `alias` in index.ts.
module.exports = {};
