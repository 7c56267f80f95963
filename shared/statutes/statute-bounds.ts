/** What a statute's file may hold. The longest in force have some 1,300 articles and 300 KiB. */
export const mostStatuteBytes = 1024 * 1024;
export const mostArticles = 2_000;
export const mostArticleLength = 20_000;
