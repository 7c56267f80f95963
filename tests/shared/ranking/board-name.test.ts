import { boardNameFault } from "../../../shared/ranking/board-name";

describe("what somebody may be called on a board everybody reads", () => {
  it.each([
    ["草原小鹿", null],
    ["初二3班小李", null],
    ["2027加油", null],
    ["13800000000", "looks_like_contact"],
    ["１３８０００００", "looks_like_contact"],
    ["qq 123-456", "looks_like_contact"],
    ["me@a.b", "looks_like_contact"],
    ["www.a.b", "looks_like_contact"],
    ["", "does_not_fit"],
    ["一二三四五六七八九十一二三", "does_not_fit"],
    ["倒\u202e着写", "does_not_fit"],
  ])("%s", (name, fault) => {
    expect(boardNameFault(name)).toBe(fault);
  });
});
