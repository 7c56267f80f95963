import { View } from "@tarojs/components";
import { type CSSProperties, type ReactNode, useEffect, useState } from "react";
import { frameMetrics, setPageTitle } from "../platform/device";
import { canGoBack, goBack } from "../platform/navigation";
import { useWhenScrolled, useWhenShown } from "../platform/page-life";
import { useCareMode } from "./care-mode";
import { Dot, Heading } from "./heading";
import { Icon } from "./icon";
import { Tappable } from "./tappable";
import "./screen.scss";
import "./words.scss";

export interface ScreenProps {
  /** In the navigation row; also the browser tab's title. " · " is drawn as the middle dot. */
  title: string;
  /** Tab pages have none. */
  hasBack?: boolean;
  /** Before going back: ask, save. Goes back itself when nothing is given. */
  onBack?: () => void;
  /** Stands over the whole width under a clear navigation row: a SkyHero. */
  hero?: ReactNode;
  /** Sticks to the bottom: a Dock. */
  dock?: ReactNode;
  /** "desk" uses the whole width of a wide screen; the page brings its own Desk. */
  variant?: "column" | "desk";
  /** Without the padded column around the children. */
  isBare?: boolean;
  children?: ReactNode;
}

/** The root of every page: tokens, care mode, navigation row, safe areas. */
export function Screen(props: ScreenProps) {
  const { title, hero, dock, variant = "column", isBare = false, children } = props;
  const isCare = useCareMode();
  const { statusPx, navPx, capsulePx } = frameMetrics();
  useWhenShown(() => setPageTitle(`${title} · 安安知道`));
  useEffect(() => setPageTitle(`${title} · 安安知道`), [title]);
  const metrics = {
    "--nav-status": `${statusPx}px`,
    "--nav-row": `${navPx}px`,
    "--nav-capsule": `${capsulePx}px`,
  } as CSSProperties;
  return (
    <View className={`screen screen-${variant} ${isCare ? "screen-care" : ""}`} style={metrics}>
      <NavBar {...props} isOverSky={hero !== undefined} />
      {hero}
      {isBare ? children : <View className="body">{children}</View>}
      {dock}
    </View>
  );
}

function NavBar(props: ScreenProps & { isOverSky: boolean }) {
  const { title, hasBack = true, onBack = () => void goBack(), isOverSky } = props;
  const [isSolid, setIsSolid] = useState(false);
  useWhenScrolled((scrollTop) => setIsSolid(scrollTop > 160));
  const look = isOverSky ? `nav-sky ${isSolid ? "nav-solid" : ""}` : "";
  return (
    <View className={`nav ${look}`}>
      <View className="nav-row">
        {hasBack && (
          <Tappable className="nav-back" label={canGoBack() ? "返回" : "回首页"} onTap={onBack}>
            <Icon name="back" />
          </Tappable>
        )}
        <Heading level={1} className="nav-title">
          {title.split(" · ").map((part, at) => (
            <View key={part} className="nav-part">
              {at > 0 && <Dot />}
              {part}
            </View>
          ))}
        </Heading>
      </View>
    </View>
  );
}
