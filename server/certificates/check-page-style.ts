/**
 * The look of miniapp/ui/tokens.scss for the one page that is not of the mini-program. A test holds its
 * colours against the tokens.
 */
const horns =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='48' height='20' viewBox='0 0 48 20'%3E%3Cpath d='M24 18C14 18 4 16 4 9c0-4.5 3.5-7 7-7s6 2.5 6 5.5-1.8 4.1-4 4.1-3-1.2-3-2.6M24 18C34 18 44 16 44 9c0-4.5-3.5-7-7-7s-6 2.5-6 5.5 1.8 4.1 4 4.1 3-1.2 3-2.6' fill='none' stroke='%231765c1' stroke-width='1.9' stroke-linecap='round'/%3E%3Ccircle cx='24' cy='11' r='1.8' fill='%231765c1'/%3E%3C/svg%3E";

export const pageStyle = `
body{margin:0;background:#f4f6fa;color:#16233a;font:16px/1.5 -apple-system,blinkmacsystemfont,"PingFang SC","HarmonyOS Sans SC",MiSans,"Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;line-break:strict;-webkit-text-size-adjust:100%}
header,main,footer{box-sizing:border-box;max-width:528px;margin:0 auto}
header{display:flex;align-items:center;gap:8px;padding:16px 16px 0;font-weight:600}
header img{border-radius:50%;background:#dcebfb}
main{margin-top:16px;padding:10px 0;background:#fff;border-radius:12px;box-shadow:0 1px 2px rgba(22,35,58,.05),0 8px 24px rgba(22,35,58,.06)}
.hem{height:18px;margin:0 4px;background:url("${horns}") round;background-size:43px 18px;opacity:.55}
.in{padding:20px 20px 16px;text-align:center}
.mark{width:64px;height:64px;margin:4px auto 12px;border-radius:50%}
.mark svg{width:40px;height:40px;margin:12px;fill:none;stroke:currentColor;stroke-width:2.4;stroke-linecap:round;stroke-linejoin:round}
.good{background:#e2f3ea;color:#1d6b45}
.gold{background:#fdf3dd;color:#7d5205}
.bad{background:#fcebe9;color:#a82820}
h1{margin:0;font-size:24px;line-height:1.35;text-wrap:balance}
p{margin:0}
.lead{margin-top:8px;color:#45536c;line-height:1.72;text-wrap:balance;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:auto 1fr;gap:10px 16px;margin:20px 0 0;padding:16px;border-radius:12px;background:#f0f6fd;text-align:left}
dt{color:#45536c}
dd{margin:0;font-weight:600;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
dd span{white-space:nowrap}
.note{margin-top:16px;color:#5a677f;font-size:13px;line-height:1.72;text-align:left}
form{margin-top:20px;text-align:left}
label{display:block;margin-bottom:4px;font-size:14px;font-weight:600}
input{box-sizing:border-box;width:100%;height:48px;padding:0 12px;border:1.5px solid #7a879c;border-radius:12px;background:#fff;color:inherit;font:inherit}
button{display:block;width:100%;height:48px;margin-top:12px;border:0;border-radius:12px;background:#1765c1;color:#fff;font:inherit;font-weight:600;cursor:pointer}
input:focus-visible,button:focus-visible,a:focus-visible{outline:3px solid #1765c1;outline-offset:2px}
footer{padding:20px 16px 32px;color:#5a677f;font-size:13px;line-height:1.72;text-align:center}
a{display:inline-block;min-height:44px;line-height:44px;color:#0f4b93}
@media (max-width:339px){header{padding:12px 12px 0}main{margin:12px;max-width:none}.in{padding:16px 12px 12px}h1{font-size:22px}}
@media (min-width:340px) and (max-width:559px){main{margin:16px 16px 0}}
`;
