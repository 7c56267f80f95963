// In a process of its own: the reader is an ES module that loads others by itself, which jest cannot.
import { extractText, getDocumentProxy } from "unpdf";

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const document = await getDocumentProxy(new Uint8Array(Buffer.concat(chunks)));
const { text } = await extractText(document);
process.stdout.write(JSON.stringify(text));
