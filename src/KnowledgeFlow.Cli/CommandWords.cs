using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Exporting;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Cli;

/// <summary>Every word that commands say of themselves and of what they did, in both languages. The options of one-off analyses are described in <see cref="OneOffCatalogue"/>.</summary>
internal static class CommandWords
{
    public static readonly Phrase Root = new(
        "From a questionnaire export and a study file to the tables and figures of a paper, and back.",
        "从问卷导出文件和研究文件，到论文中的全部表格与图；也可由论文反查。");

    public static readonly Phrase Run = new("Analyses a study, prints its chapter and writes its report.", "分析一项研究，显示各表并写出报告。");
    public static readonly Phrase Verify = new(
        "Compares studies' results with their published values; exits 1 when one does not hold.", "将计算结果与已发表的数值逐一核对；有不符者时退出状态为 1。");
    public static readonly Phrase Audit = new(
        "Says which numbers of a paper cannot all be true; exits 1 when one is impossible and not marked as such.", "指出论文中不可能同时成立的数值；有未标明的矛盾数值时退出状态为 1。");
    public static readonly Phrase Export = new(
        "Writes a study's analyses as syntax for another program, with the screened answers beside it.", "将研究中的分析写成其他软件的语法，并附上筛选后的数据。");
    public static readonly Phrase Reconstruct = new(
        "Searches synthetic answers that bring out every printed number; they are marked as synthetic everywhere.", "搜索能得出论文全部数值的合成答卷；所有输出均标明为合成数据。");
    public static readonly Phrase Codebook = new("Says what was understood of a data file: variables, labels, roles, codes.", "说明从数据文件中读出了什么：变量、标签、角色与编码。");
    public static readonly Phrase Init = new("Drafts a study file from a data file; the draft runs at once.", "由数据文件起草研究文件；草稿可直接运行。");

    public static readonly Phrase Completion = new("Prints a script by which a shell completes kflow's commands and options.", "输出 shell 补全脚本，用于补全 kflow 的命令与选项。");
    public static readonly Phrase Shell = new("The shell: bash, zsh or powershell.", "shell 的名称：bash、zsh 或 powershell。");
    public static readonly Phrase Addresses = new("Lists the address of every number with its value, its printed form and its label.", "列出每个数值的地址、值、打印形式与标签。");
    public static readonly Phrase Publish = new("Drafts published values from a study's own results, to hold later runs against.", "由研究自身的结果起草已发表数值文件，供日后核对。");
    public static readonly Phrase Diff = new("Compares two results.json, cell by cell; exits 1 when they differ.", "逐个单元格比较两个 results.json；有差异时退出状态为 1。");

    public static readonly Phrase StudyFile = new("The study file (study.yaml).", "研究文件（study.yaml）。");
    public static readonly Phrase StudyFiles = new("Study files, or folders with a study.yaml; run side by side.", "研究文件，或含 study.yaml 的文件夹；可给出多个，同时运行。");
    public static readonly Phrase VerifyFormat = new(
        $"{string.Join(", ", VerificationFormats.Names)}; FORMAT=FILE writes a file, and the option may be given again; text unless given.",
        $"{string.Join("、", VerificationFormats.Names)}；“格式=文件”写入文件，可多次给出；默认 text。");
    public static readonly Phrase VerifyOut = new("The file to write in the format asked for.", "将所选格式写入此文件。");
    public static readonly Phrase OnlyFailures = new("Lists only cells that do not hold.", "只列出不符的单元格。");
    public static readonly Phrase VerifyId = new("Verifies only what is of the analysis of this id; may be given again.", "只核对此 id 的分析；可多次给出。");
    public static readonly Phrase Grep = new("Lists only addresses and labels that contain this text.", "只列出地址或标签中含有此文字的单元格。");
    public static readonly Phrase AddressesFormat = new("text or csv; text unless given.", "text 或 csv；默认 text。");
    public static readonly Phrase PublishCells = new("Addresses and patterns of the cells to write.", "要写入的单元格地址或通配地址。");
    public static readonly Phrase PublishUpdate = new("Refreshes the values of the file that no longer hold, and adds cells to it.", "更新文件中不再相符的数值，并加入所给单元格。");
    public static readonly Phrase PublishOut = new(
        $"The file to write; that of published: unless given, else {PublishCommand.DefaultName} beside the study file.", $"要写的文件；默认为 published: 所指文件，否则为研究文件旁的 {PublishCommand.DefaultName}。");
    public static readonly Phrase DiffFirst = new("A results.json.", "一个 results.json。");
    public static readonly Phrase DiffSecond = new("Another.", "另一个 results.json。");
    public static readonly Phrase DiffTolerance = new("How far numbers may be apart: 0.001, or 1e-6 rel; not at all unless given.", "数值允许的误差：0.001 或 1e-6 rel；默认不允许误差。");
    public static readonly Phrase NoSuchCell = new("no such cell", "无此单元格");
    public static readonly Phrase TextsNotCompared = new("The files are in two languages; their texts were not compared.", "两个文件的语言不同，未比较文字。");

    public static readonly Phrase PublishedStudy = new("What the paper prints (paper.yaml).", "论文所载数值（paper.yaml）。");
    public static readonly Phrase PublishedOrStudy = new("What a paper prints (paper.yaml), or a study file with published values.", "论文所载数值（paper.yaml），或列有已发表数值的研究文件。");
    public static readonly Phrase DataFile = new(
        "The data file: a survey tool's export, a workbook, a statistical program's file, or delimited text.", "数据文件：问卷平台的导出文件、Excel 工作簿、统计软件的数据文件或分隔符文本。");

    public static readonly Phrase StudyLanguage = new(
        "Language of the report and of messages: en or zh; the study file's unless given.", "报告与提示的语言：en 或 zh；默认以研究文件为准。");
    public static readonly Phrase LocaleLanguage = new(
        "Language of the report and of messages: en or zh; the system's unless given.", "报告与提示的语言：en 或 zh；默认随系统。");
    public static readonly Phrase QuestionsLanguage = new(
        "Language of the report and of the comments: en or zh; that of most questions unless given.", "报告与注释的语言：en 或 zh；默认与多数题目一致。");

    public static readonly Phrase ReportFolder = new(
        $"The folder to write; {RunCommand.DefaultFolder}/ beside the study file unless given.", $"报告文件夹；默认为研究文件旁的 {RunCommand.DefaultFolder}/。");
    public static readonly Phrase OneOffFolder = new("The folder to write the report to; nothing is written unless given.", "报告文件夹；不给出则只显示、不写文件。");
    public static readonly Phrase Formats = new(
        $"Formats to write, separated by commas, or all; {string.Join(",", ReportFormats.Default)} unless given.", $"输出格式，以英文逗号分隔，all 为全部；默认 {string.Join(",", ReportFormats.Default)}。");
    public static Phrase FiguresLeftOut(int figures) => Phrase.Format(
        $"{figures} figures left out: this program draws none.", $"未输出 {figures} 幅图：本程序不含绘图部分。");

    public static readonly Phrase Template = new("A Word document or template whose styles report.docx takes.", "Word 文档或模板，report.docx 沿用其样式。");
    public static readonly Phrase Full = new("Prints every table of results whole, in the place of the chapter's.", "显示全部结果表，而不只是章节中的表。");

    public static readonly Phrase Sheet = new("The sheet of a workbook; the one that holds the answers unless given.", "工作簿中的工作表；默认为存放答卷的一张。");
    public static readonly Phrase HeaderRows = new("How many rows the header of a plain table has; one unless given.", "普通表格的表头行数；默认 1 行。");
    public static readonly Phrase Skip = new("How many lines above the header are passed over.", "表头之前跳过的行数。");
    public static readonly Phrase CodebookFormat = new("text or json; text unless given.", "text 或 json；默认 text。");
    public static readonly Phrase Answers = new("A CSV file to write the parsed answers to.", "将读出的答案写入此 CSV 文件。");

    public static readonly Phrase DraftOut = new($"The study file to write; {InitCommand.DefaultName} beside the data file unless given.", $"要写的研究文件；默认为数据文件旁的 {InitCommand.DefaultName}。");
    public static readonly Phrase DraftOutcome = new("The construct or variable that is explained; the last construct unless given.", "因变量（构念或变量）；默认为最后一个构念。");
    public static readonly Phrase DraftPredictors = new("What explains it, separated by commas; the other constructs unless given.", "自变量，以英文逗号分隔；默认为其余构念。");

    public static readonly Phrase DraftLikert = new("The scale of the constructs' items, 1-7; that of their answers unless given.", "构念题项的量尺，如 1-7；默认取自答案。");
    public static readonly Phrase Interactive = new("Asks for constructs, reversed items, outcome and predictors.", "逐一询问构念、反向题、因变量与自变量。");

    public static readonly Phrase MissingCodes = new("Codes for no answer: -99,-88.", "表示未作答的编码：-99,-88。");
    public static readonly Phrase Convention = new("The program to follow where programs differ: lavaan, mplus, amos or spss.", "各软件算法不一时以何者为准：lavaan、mplus、amos 或 spss。");
    public static readonly Phrase Construct = new("A construct and its items: TL=TL1-TL6; once for each construct.", "构念及其题项：TL=TL1-TL6；每个构念给出一次。");
    public static readonly Phrase Reverse = new("Items scored from the other end of the scale.", "反向计分的题项。");
    public static readonly Phrase Likert = new("The scale of the constructs' items, 1-7; that of the answers where items are reversed.", "构念题项的量尺，如 1-7；有反向题而未给出时取自答案。");
    public static readonly Phrase PlannedStudy = new("Planned study", "研究计划");
    public static readonly Phrase Save = new("Keeps the study as a study file, which kflow run runs.", "保存为研究文件，可用 kflow run 运行。");

    public static readonly Phrase ExportTo = new($"The program: {string.Join(", ", ExportTargets.Names)}.", $"目标软件：{string.Join("、", ExportTargets.Names)}。");
    public static readonly Phrase ExportFolder = new("The folder to write; export-PROGRAM/ beside the study file unless given.", "要写的文件夹；默认为研究文件旁的 export-软件名/。");
    public static readonly Phrase ExportId = new("The id of the one analysis to export; all unless given.", "只导出此 id 的分析；默认全部导出。");

    public static readonly Phrase ReconstructSeed = new("The seed; the same one gives the same files.", "随机数种子；种子相同则文件相同。");
    public static readonly Phrase ReconstructFolder = new(
        $"The folder to write; {ReconstructCommand.DefaultFolder}/ beside the published study unless given.", $"要写的文件夹；默认为该文件旁的 {ReconstructCommand.DefaultFolder}/。");

    public static readonly Phrase HelpOption = new("Shows this help.", "显示本帮助。");
    public static readonly Phrase VersionOption = new("Shows the version.", "显示版本。");
    public static readonly Phrase Interrupted = new("interrupted; nothing was written", "已中断，未写出任何文件");
    public static readonly Phrase SeeHelp = new("kflow --help and kflow COMMAND --help tell what can be asked.", "可用 kflow --help 或 kflow 命令 --help 查看用法。");
    public static readonly Phrase DiskRemedy = new("Check the disk, the rights to the files, and where the output goes.", "请检查磁盘、文件权限与输出位置。");
    public static readonly Phrase FolderRemedy = new(
        "Check the disk and the rights to the folder; what was there before is unchanged.", "请检查磁盘与文件夹权限；原有内容未变。");

    public static Phrase Failed(Exception bug) => new(
        $"the program failed, which is a fault of kflow {StudyRunner.Version} and not of your data:\n{bug}", $"程序出错，这是 kflow {StudyRunner.Version} 的缺陷，与您的数据无关：\n{bug}");

    public static Phrase WroteFiles(int count, string folder) => Phrase.Format($"Wrote {count} files to {folder}", $"已将 {count} 个文件写入 {folder}");

    public static Phrase WroteStudy(string path) => Phrase.Format($"Wrote {path}. Next: kflow run {path}", $"已写入 {path}。下一步：kflow run {path}");

    public static Phrase WroteSynthetic(int count, string folder) => Phrase.Format(
        $"Wrote {count} files to {folder}. The answers are SYNTHETIC, and every file says so.", $"已将 {count} 个文件写入 {folder}。答卷为合成数据，每个文件均已注明。");

    public static Phrase Search(int unmet, long moves) => Phrase.Format($"{unmet,4} targets to meet, {moves} moves", $"尚有 {unmet,4} 个数值未达到，已移动 {moves} 次");

    public static Phrase LeftOut(Phrase omission) => new($"Left out: {omission.English}", $"未导出：{omission.Chinese}");

    public static Phrase Differ(int differences, int cells) => Phrase.Format($"{differences} of {cells} cells differ.", $"{cells} 个单元格中有 {differences} 个不同。");

    public static Phrase HoldsNothing(string address) => Phrase.Format($"Left out, for it holds nothing that could be printed: {address}", $"未写入，因其中没有可打印的内容：{address}");

    public static Phrase StillDoesNotHold(string cell, string printed) => Phrase.Format($"Unchanged, and does not hold: {cell} {printed}", $"未更改，且不符：{cell} {printed}");

    public static Phrase WrotePublished(int values, int changed, string path) => Phrase.Format($"Wrote {values} published values to {path}; {changed} are new or changed", $"已将 {values} 个数值写入 {path}；其中 {changed} 个为新增或更改");

    public static Phrase NamePublished(string path) => Phrase.Format($"Add this to the study file: published: {path}", $"请在研究文件中加上：published: {path}");
}
