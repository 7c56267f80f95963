import { fireEvent, screen, waitFor } from "@testing-library/react";
import { consentVersions } from "#shared/tickets/ticket-terms";
import { aPhone, signIn } from "../../support/fake-phone";
import {
  aCentre,
  applicantId,
  aSentTicket,
  aTicketServer,
  briefOf,
  ticketId,
} from "../../support/ticket-server";

const centre = aCentre({ id: "c-01", name: "示例一号分中心" });
const proposal = {
  id: "d".repeat(24),
  centre: briefOf(centre),
  reason: "取证更方便",
  byName: "示例甲",
  answerBy: "2026-10-10",
};
const path = `/api/tickets/${ticketId}/proposal-answer`;

describe("a proposed transfer on the request's page", () => {
  const open = async (outcome: string) => {
    const phone = aPhone(
      aTicketServer(aSentTicket({ proposal }), {
        "GET /api/centres/c-01": () => ({ data: centre }),
        [`POST ${path}`]: () => ({ data: { ticket: aSentTicket({ version: 4 }), outcome } }),
      }).server,
    );
    signIn(phone, applicantId);
    phone.open("tickets/ticket-page", { ticket: ticketId });
    await screen.findByRole("heading", { name: "想把这件事转给示例一号分中心" });
    return { phone, sent: () => phone.sent.filter((each) => each.path === path) };
  };
  const tap = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

  it("is agreed to only with the consent, and says so when the centre has no place", async () => {
    const { sent } = await open("not_there");
    expect(screen.getByText(/取证更方便/)).toBeTruthy();
    const consent = await screen.findByRole("checkbox", { name: /^把这件事交给承办的机构/ });
    tap("同意，转过去");
    expect(sent()).toEqual([]);
    fireEvent.click(consent);
    tap("同意，转过去");
    expect(await screen.findByText(/那一家现在接不了/)).toBeTruthy();
    expect(sent()).toMatchObject([
      {
        body: {
          proposalId: proposal.id,
          isAgreed: true,
          consent: { version: consentVersions.transfer },
        },
      },
    ]);
  });

  it("is declined without a consent", async () => {
    const { sent } = await open("declined");
    tap("不转，还在原来的地方办");
    await waitFor(() =>
      expect(sent()).toMatchObject([{ body: { isAgreed: false, consent: null } }]),
    );
    await waitFor(() => expect(screen.queryByText(/想把这件事转给/)).toBeNull());
  });
});
