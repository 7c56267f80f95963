import { fireEvent, screen, waitFor } from "@testing-library/react";
import type { CertificateCheck } from "#shared/certificates/certificate-schemas";
import { certificateNumber } from "../../support/certificates";
import { editorId } from "../../support/editor-server";
import { aPhone, signIn } from "../../support/fake-phone";
import { aServer } from "../../support/quiz-server";

const genuine: CertificateCheck = {
  result: "genuine",
  code: certificateNumber,
  shown: {
    maskedName: "草***",
    score: 18,
    questionCount: 20,
    occasion: "2027 年知识产权宣传周",
    issuedOn: "2027-04-25",
  },
  endedOn: null,
};

/** A desk at which one number is looked up; revoking it is remembered. */
function open(first: CertificateCheck = genuine) {
  let check = first;
  const path = `/api/quiz/certificates/${certificateNumber}`;
  const phone = aPhone(
    aServer({
      [`GET ${path}`]: () => ({ data: check }),
      [`POST ${path}/revocation`]: ({ body }) => {
        const { reason } = body as { reason: string };
        check = { ...check, result: "revoked", shown: null, endedOn: "2027-05-01" };
        return { data: { code: certificateNumber, revokedAt: "2027-05-01T01:00:00Z", reason } };
      },
    }),
  );
  signIn(phone, editorId, "editor");
  phone.open("editor/certificates-page");
  return phone;
}

function look(typed = certificateNumber) {
  fireEvent.change(screen.getByLabelText("证书编号"), { target: { value: typed } });
  fireEvent.click(screen.getByRole("button", { name: "查一查" }));
}

async function revoke(reason: string) {
  fireEvent.click(await screen.findByRole("button", { name: "撤回这张证书" }));
  fireEvent.change(screen.getByLabelText("理由"), { target: { value: reason } });
  fireEvent.click(screen.getByRole("button", { name: "撤回，不能恢复" }));
}

describe("the certificates at the editor's desk", () => {
  it("says what a number is, and shows no more of its owner than anybody sees", async () => {
    open();
    look();
    expect(await screen.findByText("真的，有效")).toBeTruthy();
    expect(screen.getByText("草***")).toBeTruthy();
  });

  it("takes the scanned address for the number in it", async () => {
    const phone = open();
    look(`https://anan.example.org/c/${certificateNumber}`);
    await screen.findByText("真的，有效");
    expect(phone.sent.at(-1)?.path).toBe(`/api/quiz/certificates/${certificateNumber}`);
  });

  it("takes one back with a reason, and shows that it is", async () => {
    const phone = open();
    look();
    await revoke("成绩由程序代答");
    expect(await screen.findByText("真的，已经撤回")).toBeTruthy();
    const sent = phone.sent.find(({ method }) => method === "POST");
    expect(sent?.body).toEqual({ reason: "成绩由程序代答" });
    expect(screen.queryByRole("button", { name: "撤回这张证书" })).toBeNull();
  });

  it("takes none back without a reason", async () => {
    const phone = open();
    look();
    await revoke("短");
    expect(await screen.findByText("请写 4 到 200 个字，让持有人明白为什么")).toBeTruthy();
    expect(phone.sent.filter(({ method }) => method === "POST")).toEqual([]);
  });

  it.each(["revoked", "erased", "altered", "unknown", "mistyped"] as const)(
    "offers no taking back of one that is %s",
    async (result) => {
      open({ result, code: certificateNumber, shown: null, endedOn: null });
      look();
      await waitFor(() => expect(document.getElementById("certificate-verdict")).not.toBeNull());
      expect(screen.queryByRole("button", { name: "撤回这张证书" })).toBeNull();
    },
  );

  it("keeps calm without network", async () => {
    const phone = open();
    phone.setOnline(false);
    look();
    expect(await screen.findByText("现在连不上网")).toBeTruthy();
  });
});
