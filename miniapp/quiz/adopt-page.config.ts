export default definePageConfig({ navigationBarTitleText: "并入账号" });
