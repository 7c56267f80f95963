import { View } from "@tarojs/components";
import { useState } from "react";
import type { StaffMember } from "#shared/accounts/staff-schemas";
import { confirm } from "../platform/dialogs";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { Loaded } from "../ui/loaded";
import { momentWords } from "../ui/moment-words";
import { Tag } from "../ui/tag";
import { coordinatorName } from "../ui/ticket-status-words";
import { CoordinatorFrame } from "./coordinator-frame";
import { ListProblem } from "./list-problem";
import { InviteSheet, MoveSheet } from "./staff-sheets";
import { staffRoleWords } from "./staff-words";
import { type StaffDesk, useStaff } from "./use-staff";
import "./lists-page.scss";

/** 账号: who works here, and who is invited. */
export default function StaffPage() {
  const desk = useStaff();
  const [isInviting, setIsInviting] = useState(false);
  const [moving, setMoving] = useState<StaffMember | null>(null);
  return (
    <CoordinatorFrame title="账号" current="staff">
      <View className="row between wrap g3">
        <View className="wide-only">
          <Heading className="head">账号</Heading>
        </View>
        <Button id="staff-invite" size="small" iconBefore="plus" onTap={() => setIsInviting(true)}>
          发邀请
        </Button>
      </View>
      {!isInviting && moving === null && <ListProblem words={desk.problem} />}
      <Loaded of={desk.of}>
        {({ items, invitations }) => (
          <View className="lists-column">
            {invitations.length > 0 && (
              <Card className="col g2">
                <Heading>还没有接受的邀请</Heading>
                {invitations.map(({ id, role, centreName, expiresAt }) => (
                  <View key={id} className="row wrap between g3">
                    <View>
                      {centreName ?? coordinatorName}，{staffRoleWords[role]}
                      <View className="note t3">{momentWords(expiresAt)} 过期</View>
                    </View>
                    <Button
                      id={`withdraw-${id}`}
                      kind="outline"
                      size="small"
                      onTap={() => void desk.withdraw(id)}
                    >
                      收回
                    </Button>
                  </View>
                ))}
              </Card>
            )}
            {items.map((member) => (
              <MemberCard
                key={member.id}
                member={member}
                desk={desk}
                onMove={() => setMoving(member)}
              />
            ))}
          </View>
        )}
      </Loaded>
      <InviteSheet isOpen={isInviting} desk={desk} onClose={() => setIsInviting(false)} />
      <MoveSheet member={moving} desk={desk} onClose={() => setMoving(null)} />
    </CoordinatorFrame>
  );
}

interface MemberCardProps {
  member: StaffMember;
  desk: StaffDesk;
  onMove: () => void;
}

function MemberCard({ member, desk, onMove }: MemberCardProps) {
  const { id, nickname, role, centreName, isSuspended, isMe } = member;
  const suspend = async () => {
    const isSure =
      isSuspended ||
      (await confirm({
        title: `停用${nickname}的账号？`,
        text: "马上就进不来。手上没办完的都放回待认领，同事可以接着办。随时可以恢复。",
        yes: "停用",
        isDanger: true,
      }));
    if (isSure) await desk.suspend(member);
  };
  return (
    <Card className="col g2">
      <View className="row wrap g2">
        <View className="lead">{nickname}</View>
        <Tag>{staffRoleWords[role]}</Tag>
        {isSuspended && <Tag tone="bad">已停用</Tag>}
        {isMe && <Tag tone="sky">自己</Tag>}
      </View>
      <View className="note t2">{centreName ?? coordinatorName}</View>
      {!isMe && (
        <View className="row wrap g3">
          {role === "staff" && (
            <Button
              id={`move-${id}`}
              kind="outline"
              size="small"
              label={`${nickname}换一家`}
              onTap={onMove}
            >
              换一家
            </Button>
          )}
          <Button
            id={`suspend-${id}`}
            kind="outline"
            size="small"
            label={`${isSuspended ? "恢复" : "停用"}${nickname}`}
            onTap={() => void suspend()}
          >
            {isSuspended ? "恢复" : "停用"}
          </Button>
        </View>
      )}
    </Card>
  );
}
