/**
 * The best that could have been done by somebody who knew the whole year beforehand: a minimum-cost flow.
 * A request flows to one of the centres that may take it (cost: distance and expertise), from there from
 * day to day (a day of waiting costs 1) to a handler's start, which takes one. Every way of routing makes
 * such a flow, so none is cheaper. That centres may be full is left out: the bound is only lower for it.
 * As a linear programme its solution is whole without being told so (the matrix of a network).
 */
import loadHighs from "highs";
import { chooseCentre } from "../../shared/tickets/ticket-routing";
import { costOf, placeOf, type Year } from "./year-model";

/** The least mean cost of a request. */
export async function leastMeanCost(year: Year): Promise<number> {
  const highs = await loadHighs();
  const solution = highs.solve(programmeOf(year));
  if (solution.Status !== "Optimal") throw new Error(`The solver says: ${solution.Status}`);
  return solution.ObjectiveValue / year.requests.length;
}

interface Programme {
  objective: string[];
  constraints: string[];
  bounds: string[];
}

/** In CPLEX's LP format. */
function programmeOf(year: Year): string {
  const programme: Programme = { objective: [], constraints: [], bounds: [] };
  const arriving = addRequests(programme, year);
  for (const { id } of year.centres) addDays(programme, year, id, arriving);
  const { objective, constraints, bounds } = programme;
  return [
    ...["Minimize", objective.join("\n + "), "Subject To", ...constraints],
    ...["Bounds", ...bounds, "End"],
  ].join("\n");
}

/** Each request goes one way; answers the ways that arrive at a centre on a day. */
function addRequests({ objective, constraints }: Programme, year: Year): Map<string, string[]> {
  const arriving = new Map<string, string[]>();
  const centres = new Map(year.centres.map((centre) => [centre.id, centre]));
  for (const [index, request] of year.requests.entries()) {
    const ways: string[] = [];
    for (const centreId of chooseCentre(request, year.centres, { placeOf }).order) {
      const centre = centres.get(centreId);
      if (!centre) continue;
      const way = `x${index}_${plain(centreId)}`;
      const node = `${centreId} ${request.day}`;
      ways.push(way);
      objective.push(`${costOf(request, centre, 0).toFixed(6)} ${way}`);
      arriving.set(node, [...(arriving.get(node) ?? []), way]);
    }
    constraints.push(`${ways.join(" + ")} = 1`);
  }
  return arriving;
}

/** What arrives on a day, or waited over night, is started on or waits for the next. */
function addDays(
  { objective, constraints, bounds }: Programme,
  year: Year,
  centreId: string,
  arriving: ReadonlyMap<string, readonly string[]>,
): void {
  const name = plain(centreId);
  for (let day = 0; day < year.days; day += 1) {
    const yesterday = day > 0 ? [`w${name}_${day - 1}`] : [];
    const tomorrow = day < year.days - 1 ? [`w${name}_${day}`] : [];
    const incoming = [...(arriving.get(`${centreId} ${day}`) ?? []), ...yesterday];
    const outgoing = [`s${name}_${day}`, ...tomorrow].map((each) => ` - ${each}`);
    constraints.push(`${incoming.join(" + ")}${outgoing.join("")} = 0`);
    bounds.push(`s${name}_${day} <= ${year.starts.get(centreId)?.[day] ?? 0}`);
    objective.push(...tomorrow.map((each) => `1 ${each}`));
  }
}

function plain(centreId: string): string {
  return centreId.replace("-", "");
}
