using System.CommandLine;
using Daicho.Program.Commands;

namespace Daicho.Program;

/// <summary>The program <c>daicho</c>: every verb of the command line.</summary>
public static class DaichoProgram
{
    /// <summary>Exit code when everything was done; hits of a check are no failure.</summary>
    public const int Done = 0;

    /// <summary>Exit code when it failed, with one sentence on standard error.</summary>
    public const int Failed = 1;

    /// <summary>Exit code when it was done but something was set aside or needs review.</summary>
    public const int NeedsReview = 2;

    /// <summary>Runs the program.</summary>
    public static int Main(string[] args)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var root = new RootCommand("台帳 Daicho：情報システムの台帳を整え、毎日確かめ、監査の指摘を繰り返さないための道具");
        foreach (var option in Shared.GlobalOptions)
            root.Options.Add(option);
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(DemoCommand.Create());
        root.Subcommands.Add(AccountCommand.Create());
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(ImportUndoCommand.Create());
        root.Subcommands.Add(ImportReportCommand.Create());
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(CheckFileCommand.Create());
        root.Subcommands.Add(DiscrepanciesCommand.Create());
        root.Subcommands.Add(ExportCommand.Create());
        root.Subcommands.Add(HistoryCommand.Create());
        root.Subcommands.Add(FilesCommand.Create());
        root.Subcommands.Add(TransfersCommand.Create());
        root.Subcommands.Add(PublicationsCommand.Create());
        root.Subcommands.Add(ReindexCommand.Create());
        root.Subcommands.Add(JobsCommand.Create());
        root.Subcommands.Add(NoticesCommand.Create());
        root.Subcommands.Add(FollowUpCommand.Create());
        root.Subcommands.Add(SampleCommand.Create());
        return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }
}
