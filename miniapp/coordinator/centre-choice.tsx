import { View } from "@tarojs/components";
import { listCentresEndpoint } from "#shared/centres/centre-endpoints";
import { call } from "../api/call";
import { useLoad } from "../api/use-load";
import { Loaded } from "../ui/loaded";
import { Pick, PickGroup } from "../ui/pick";

interface CentreChoiceProps {
  value: string | null;
  onChoose: (centreId: string) => void;
}

/** One of the centres, to work for. */
export function CentreChoice({ value, onChoose }: CentreChoiceProps) {
  const centres = useLoad(
    "coordinator:centres",
    async () => (await call(listCentresEndpoint, {})).items,
  );
  return (
    <Loaded of={centres}>
      {(items) => (
        <PickGroup label="哪一家">
          <View className="col g2">
            {items.map(({ id, name, unitName, countyName }) => (
              <Pick
                key={id}
                id={`centre-${id}`}
                title={name}
                text={unitName === countyName ? unitName : `${unitName}${countyName}`}
                isChosen={id === value}
                onTap={() => onChoose(id)}
              />
            ))}
          </View>
        </PickGroup>
      )}
    </Loaded>
  );
}
