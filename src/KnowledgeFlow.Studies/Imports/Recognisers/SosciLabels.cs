using System.Collections.Frozen;
using System.Globalization;

namespace KnowledgeFlow.Studies.Imports.Recognisers;

/// <summary>What SoSci Survey itself calls the columns that it adds to every export, for exports without a row of labels.</summary>
internal static class SosciLabels
{
    private static readonly FrozenDictionary<string, string> Labels = new Dictionary<string, string>
    {
        ["CASE"] = "Interview-Nummer (fortlaufend)",
        ["SERIAL"] = "Personenkennung",
        ["REF"] = "Referenz",
        ["QUESTNNR"] = "Fragebogen",
        ["MODE"] = "Interview-Modus",
        ["STARTED"] = "Zeitpunkt zu dem das Interview begonnen hat",
        ["TIME_SUM"] = "Verweildauer gesamt (ohne Ausreißer)",
        ["MAILSENT"] = "Versandzeitpunkt der Einladungsmail",
        ["LASTDATA"] = "Zeitpunkt als der Datensatz zuletzt geändert wurde",
        ["FINISHED"] = "Wurde die Befragung abgeschlossen",
        ["Q_VIEWER"] = "Hat der Teilnehmer den Fragebogen nur angesehen",
        ["LASTPAGE"] = "Seite, die zuletzt bearbeitet wurde",
        ["MAXPAGE"] = "Letzte Seite, die im Fragebogen bearbeitet wurde",
        ["MISSING"] = "Anteil fehlender Antworten in Prozent",
        ["MISSREL"] = "Anteil fehlender Antworten (gewichtet)",
        ["TIME_RSI"] = "Maluspunkte für schnelles Ausfüllen (RSI)",
        ["DEG_TIME"] = "Maluspunkte für schnelles Ausfüllen",
    }.ToFrozenDictionary();

    /// <summary>The label of a column, or its name where it has none.</summary>
    public static string Of(string name) => Labels.TryGetValue(name, out var label) ? label
        : name.StartsWith("TIME", StringComparison.Ordinal) && int.TryParse(name.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? string.Create(CultureInfo.InvariantCulture, $"Verweildauer Seite {page}")
            : name;
}
