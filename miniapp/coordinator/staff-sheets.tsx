import { View } from "@tarojs/components";
import { useState } from "react";
import type { StaffMember, StaffRole } from "#shared/accounts/staff-schemas";
import { copyText } from "../platform/device";
import { showToast } from "../platform/dialogs";
import { Button } from "../ui/button";
import { Segmented } from "../ui/choices";
import { Notice } from "../ui/notice";
import { Sheet } from "../ui/sheet";
import { CentreChoice } from "./centre-choice";
import { ListProblem } from "./list-problem";
import { staffRoleWords } from "./staff-words";
import type { StaffDesk } from "./use-staff";

const roleKeys = Object.keys(staffRoleWords) as StaffRole[];

interface InviteSheetProps {
  isOpen: boolean;
  desk: StaffDesk;
  onClose: () => void;
}

/** A link for one person: whoever has it may use it, once. */
export function InviteSheet({ isOpen, desk, onClose }: InviteSheetProps) {
  const [role, setRole] = useState<StaffRole>("staff");
  const [centreId, setCentreId] = useState<string | null>(null);
  const [hasMade, setHasMade] = useState(false);
  const { link } = desk;
  const isReady = role !== "staff" || centreId !== null;
  const make = async () => {
    if (isReady) setHasMade(await desk.invite(role, role === "staff" ? centreId : null));
  };
  const close = () => {
    setHasMade(false);
    onClose();
  };
  const copy = async () => {
    if (link && (await copyText(link))) showToast("链接已复制");
  };
  const shown = hasMade ? link : undefined;
  return (
    <Sheet
      isOpen={isOpen}
      title="发邀请"
      onClose={close}
      foot={
        shown ? (
          <Button id="invite-copy" isWide onTap={() => void copy()}>
            复制链接
          </Button>
        ) : (
          <Button
            id="invite-yes"
            isWide
            isBusy={desk.isBusy}
            isDisabled={!isReady}
            onTap={() => void make()}
          >
            生成链接
          </Button>
        )
      }
    >
      <View className="col g4">
        <ListProblem words={desk.problem} />
        {shown ? (
          <Notice tone="good" title="把链接只发给这一个人">
            <View className="lists-words">{shown}</View>
            <View>七天里能用一次。关上以后就看不到了，丢了就再发一个。</View>
          </Notice>
        ) : (
          <>
            <Segmented
              label="请来做什么"
              value={role}
              onChange={setRole}
              items={roleKeys.map((key) => ({
                key,
                id: `role-${key}`,
                label: staffRoleWords[key],
              }))}
            />
            {role === "staff" && <CentreChoice value={centreId} onChoose={setCentreId} />}
          </>
        )}
      </View>
    </Sheet>
  );
}

interface MoveSheetProps {
  member: StaffMember | null;
  desk: StaffDesk;
  onClose: () => void;
}

export function MoveSheet({ member, desk, onClose }: MoveSheetProps) {
  const [centreId, setCentreId] = useState<string | null>(null);
  if (!member) return null;
  const move = async () => {
    if (centreId !== null && (await desk.move(member.id, centreId))) onClose();
  };
  return (
    <Sheet
      isOpen
      title={`${member.nickname}换一家`}
      onClose={onClose}
      foot={
        <Button
          id="move-yes"
          isWide
          isBusy={desk.isBusy}
          isDisabled={centreId === null}
          onTap={() => void move()}
        >
          换过去
        </Button>
      }
    >
      <View className="col g4">
        <ListProblem words={desk.problem} />
        <View className="read">马上换过去。在原来那家手上没办完的，都放回那里待认领。</View>
        <CentreChoice value={centreId} onChoose={setCentreId} />
      </View>
    </Sheet>
  );
}
