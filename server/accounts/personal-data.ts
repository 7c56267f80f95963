/**
 * What a room does when somebody asks for their data or wants to be forgotten. A room that stores
 * anything about an account exports one of these, and app.ts puts it into the list:
 *
 *   export const ticketPersonalData: PersonalDataKeeper = {
 *     name: "tickets",
 *     assertErasable: async (accountId) => { … throw new AppError("not_possible_now", …) },
 *     exportAccount: async (accountId) => listTickets(accountId),
 *     eraseAccount: async (accountId) => { … },
 *   };
 */
export interface PersonalDataKeeper {
  /** The field of the export. */
  name: string;
  /** Refuses (AppError) while the account may not be erased, an open request say. */
  assertErasable?: (accountId: string) => Promise<void>;
  exportAccount: (accountId: string) => Promise<unknown>;
  /** Erases or detaches; is repeated after a crash, so it must bear being done twice. */
  eraseAccount: (accountId: string) => Promise<void>;
}
