using System.Text.RegularExpressions;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>Tells by its wording whether a column holds personal data: names, addresses, numbers that lead to a person.</summary>
internal static partial class PersonalData
{
    /// <summary>Whether a question or a column's name asks for personal data.</summary>
    public static bool Asks(string wording) => Wording().IsMatch(wording) || Wording().IsMatch(WordBreak().Replace(wording, " "));

    /// <summary>Whether answers are personal data by their form, each of them: mail addresses, IP addresses, places on the globe, mobile numbers of China.</summary>
    public static bool Are(CodedList<string> answers) =>
        answers.Distinct.Any(answer => answer.Length > 0) && answers.Distinct.All(answer => answer.Length == 0 || Form().IsMatch(answer));

    [GeneratedRegex(
        @"姓名|名字|称呼|用户标识|地理位置|经度|纬度|手机|电话|联系方式|邮箱|邮件|电邮|微信号|QQ号|QQ|身份证|学号|工号|住址|地址|昵称|open ?id|\bIP\b|来自IP|"
        + @"\be[- ]?mail\b|\bmail address\b|\bphone\b|\btelephone\b|\bmobile number\b|\b(?:first|last|full|your|sur|family)[ -]?name\b|^name$|\b(?:home|street|postal|ip) address\b|\bip[ _]?addr(?:ess)?\b|\bpassport\b|\bstudent (?:id|number)\b|\b(?:phone ?number|username|user name|device ?id|prolific(?: p?id)?|worker ?id|gps)\b|\blatitude\b|\blongitude\b|"
        + @"\btelefon|\bhandynummer|\bvorname\b|\bnachname\b|メールアドレス|氏名|電話",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wording();

    // IPAddress, Recipient_Email, _location_latitude.
    [GeneratedRegex("_|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex WordBreak();

    [GeneratedRegex(
        @"^(?:[^@\s]+@[^@\s]+\.[A-Za-z]{2,}|(?:[0-9]{1,3}\.){3}[0-9]{1,3}|-?[0-9]{1,2}\.[0-9]+\s*[,; ]\s*-?[0-9]{1,3}\.[0-9]+(?:\s+-?[0-9.]+){0,2}|(?:\+?86[- ]?)?1[3-9][0-9]{9})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
