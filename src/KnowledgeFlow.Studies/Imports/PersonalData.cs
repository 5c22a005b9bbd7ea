using System.Text.RegularExpressions;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>Tells by its wording whether a column holds personal data: names, addresses, numbers that lead to a person.</summary>
internal static partial class PersonalData
{
    /// <summary>Whether a question or a column's name asks for personal data.</summary>
    public static bool Asks(string wording) => Wording().IsMatch(wording);

    [GeneratedRegex(
        @"姓名|名字|称呼|手机|电话|联系方式|邮箱|邮件|电邮|微信号|QQ号|QQ|身份证|学号|工号|住址|地址|昵称|OpenID|\bIP\b|来自IP|"
        + @"\be-?mail\b|\bmail address\b|\bphone\b|\btelephone\b|\bmobile number\b|\b(?:first|last|full|your|sur|family)[ -]?name\b|^name$|\b(?:home|street|postal|ip) address\b|\bip[ _]?addr(?:ess)?\b|\bpassport\b|\bstudent (?:id|number)\b|\blatitude\b|\blongitude\b|"
        + @"\btelefon|\bhandynummer|\bvorname\b|\bnachname\b|メールアドレス|氏名|電話",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wording();
}
