using System.Diagnostics;
using System.Globalization;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Fuzzing.Cases;
using KnowledgeFlow.Fuzzing.Mutations;

namespace KnowledgeFlow.Fuzzing.Running;

/// <summary>Makes inputs of a seed, one after another, and keeps the files of those that break something. Each input is its own stream, so that any can be made again by its number.</summary>
/// <param name="seed">The seed.</param>
/// <param name="folder">Where inputs are run, and kept.</param>
internal sealed class FuzzCampaign(ulong seed, string folder)
{
    /// <summary>Runs inputs and tells what they broke.</summary>
    /// <param name="first">The number of the first.</param>
    /// <param name="count">How many.</param>
    /// <param name="log">Told each finding, and how far it is now and then.</param>
    /// <param name="command">The command whose inputs are run, others being made and passed over; null for all.</param>
    public List<FuzzFinding> Run(int first, int count, TextWriter log, string? command = null)
    {
        var findings = new List<FuzzFinding>();
        for (var input = first; input < first + count; input++)
        {
            // The folder is there before the run: what ends the whole process is found in the one without a verdict.
            var place = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{seed}-{input}"));
            var random = RandomSource.OfStream(seed, (ulong)input);
            var made = Mutators.Mutate(CaseGenerator.Of(random), random);
            if (command is not null && made.Arguments[0] != command)
            {
                continue;
            }

            var watch = Stopwatch.StartNew();
            var outcome = FuzzRunner.Run(made, place);
            var broken = FuzzOracle.Broken(made, outcome, place).ToList();
            foreach (var each in broken)
            {
                var finding = new FuzzFinding(input, string.Join(' ', made.Arguments), each);
                findings.Add(finding);
                log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"input {input}: {finding.Command}: {each}"));
                log.Flush();
            }

            if (broken.Count == 0)
            {
                Directory.Delete(place, recursive: true);
            }

            if ((input + 1) % 500 == 0)
            {
                log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{input + 1} inputs, {findings.Count} findings, the last in {watch.Elapsed.TotalSeconds:F1} s"));
                log.Flush();
            }
        }

        return findings;
    }
}
