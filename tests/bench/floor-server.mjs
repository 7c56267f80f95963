/**
 * The bare floor: Koa and one journaled findOneAndUpdate, nothing else; no body is read,
 * nobody is asked who they are. floor-server <uri of the engine>
 */
import Koa from "koa";
import mongoose from "mongoose";

const documents = 64;
await mongoose.connect(process.argv[2], {
  dbName: "bench-floor",
  writeConcern: { w: 1, journal: true },
});
const floor = mongoose.connection.collection("floor");
await floor.deleteMany({});
await floor.insertMany(Array.from({ length: documents }, (_, n) => ({ _id: `/${n}`, count: 0 })));

const app = new Koa();
app.use(async (ctx) => {
  const found = await floor.findOneAndUpdate({ _id: ctx.path }, { $inc: { count: 1 } });
  ctx.body = { data: { count: found.count } };
});
const server = app.listen(0, "127.0.0.1", () => {
  process.send({ url: `http://127.0.0.1:${server.address().port}` });
});
process.once("disconnect", () => process.exit(0));
