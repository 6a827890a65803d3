namespace ExpertReview.Benchmarks.Forms;

/// <summary>What happens to an expert while typing.</summary>
internal enum Fault
{
    /// <summary>The program is killed and started again.</summary>
    ServerKilled,

    /// <summary>A new process takes the program's place between two saves.</summary>
    Deployed,

    /// <summary>The line breaks, falls silent, or loses only the answers.</summary>
    NetworkCut,

    /// <summary>The tab is closed, and the form opened again.</summary>
    TabClosed,

    /// <summary>The browser ends, closed or killed, and is started again.</summary>
    BrowserClosed,

    /// <summary>The session is no longer known.</summary>
    SessionExpired,

    /// <summary>The same form in two tabs, the same fields in both.</summary>
    TwoTabs,

    /// <summary>The machine sleeps: nothing runs, and its connections are dead when it wakes.</summary>
    Asleep,
}
