import { View } from "@tarojs/components";
import { useState } from "react";
import { countyWords, unitsOf, useRegions } from "../api/use-regions";
import { goTo } from "../platform/navigation";
import { Button } from "../ui/button";
import { Heading } from "../ui/heading";
import { Loaded } from "../ui/loaded";
import { SearchField } from "../ui/search-field";
import { CentreList } from "./centre-list";
import { CentreSheet } from "./centre-sheet";
import { CoordinatorFrame } from "./coordinator-frame";
import { ListProblem } from "./list-problem";
import { PauseSheet } from "./pause-sheet";
import { useDirectory } from "./use-directory";
import "./lists-page.scss";
import "./directory-page.scss";

/** 分中心: all of them with what they have open, and the coordinator's hand on each. */
export default function DirectoryPage() {
  const directory = useDirectory();
  const units = unitsOf(useRegions());
  const [search, setSearch] = useState("");
  const [openedId, setOpenedId] = useState("");
  const [openedAs, setOpenedAs] = useState<"edit" | "pause">("edit");
  const close = () => setOpenedId("");
  const placeOf = (code: string) => countyWords(units, code);
  return (
    <CoordinatorFrame title="分中心" current="directory">
      <View className="row between wrap g3">
        <View className="wide-only">
          <Heading className="head">分中心</Heading>
        </View>
        <View className="row wrap g3 directory-tools">
          <SearchField
            id="directory-search"
            label="找分中心"
            placeholder="名称或盟市旗县"
            value={search}
            onChange={setSearch}
          />
          <Button
            id="directory-import"
            kind="outline"
            size="small"
            iconBefore="upload"
            onTap={() => void goTo("/coordinator/directory-import-page")}
          >
            导入和记录
          </Button>
        </View>
      </View>
      {openedId === "" && <ListProblem words={directory.problem} />}
      <Loaded of={directory.of}>
        {({ items }) => {
          const wanted = search.trim();
          const active = items.filter(({ isActive }) => isActive);
          const shown = active.filter(
            ({ name, countyCode }) => name.includes(wanted) || placeOf(countyCode).includes(wanted),
          );
          const centre = items.find(({ id }) => id === openedId);
          return (
            <>
              <CentreList
                centres={shown}
                total={active.length}
                placeOf={placeOf}
                onOpen={(id, as) => {
                  setOpenedId(id);
                  setOpenedAs(as);
                }}
              />
              {centre && openedAs === "edit" && (
                <CentreSheet centre={centre} desk={directory} onClose={close} />
              )}
              {centre && openedAs === "pause" && (
                <PauseSheet centre={centre} desk={directory} onClose={close} />
              )}
            </>
          );
        }}
      </Loaded>
    </CoordinatorFrame>
  );
}
