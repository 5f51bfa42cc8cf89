"""Patterns of what no report may say: everywhere, and about somebody whom no court has judged."""

NEVER = (
    r"没有事实及法律依据",
    r"举证责任转移",
    r"胜诉率",
    r"胜诉(可能|概率)",
    r"首案",
    r"默认.{0,4}承认|未回应即",
    r"[0-9]+(\.[0-9]+)?%",
    r"[0-9一二三四五六七八九十两]+种(可能|结果)",
)
# In a matter without judgment nothing may read like a finding on a real company, for or against it.
NEVER_UNJUDGED = (
    *NEVER,
    r"(?<!是否)泄露了",
    r"系泄露源",
    r"(?<!没)有过错",
    r"推定.{0,2}有过错",
    r"承认漏洞",
    r"应当赔偿",
    r"举证不能",
    r"安全合规",
    r"已尽义务",
    r"予以认定",
    r"不予支持",
)
