namespace KnowledgeFlow.Core.Outcomes;

/// <summary>Says in words why a model lies outside what a method can estimate.</summary>
internal static class UnsupportedModelWords
{
    /// <summary>The reason as a sentence without its full stop.</summary>
    public static (string English, string Chinese) Of(Diagnosis.UnsupportedModel model)
    {
        var (english, chinese) = model.Reason switch
        {
            UnsupportedModelReason.SeveralGroups => ("models of latent products are of one group", "含潜变量乘积的模型仅限单组"),
            UnsupportedModelReason.OrderedVariable => ("ordered variables (thresholds) are not taken", "不支持有序变量（阈值）"),
            UnsupportedModelReason.EqualityConstraint => ("constraints == are not taken; equal labels are", "不支持 == 约束，可用相同标签"),
            UnsupportedModelReason.ProductOfDependent => ("a factor of the product depends on another product and is not normal", "乘积的因子本身取决于另一乘积，不服从正态分布"),
            UnsupportedModelReason.ProductOfIndicator => ("a factor of the product is an indicator; take its latent variable", "乘积的因子是观测指标，应改用其潜变量"),
            UnsupportedModelReason.RegressedIndicator => ("an indicator is regressed on another variable", "观测指标被其他变量回归"),
            UnsupportedModelReason.PredictingIndicator => ("an indicator predicts another variable", "观测指标预测其他变量"),
            UnsupportedModelReason.Cycle => ("variables depend on one another in a circle", "变量之间存在循环依赖"),
            UnsupportedModelReason.CovariancesAcrossBlocks => ("the disturbance of a product's outcome covaries with a predictor", "乘积结果变量的残差与预测变量相关"),
            UnsupportedModelReason.ModelledControl => ("moments of an observed predictor are stated; leave them to the data", "为观测预测变量设定了矩，应交由数据决定"),
            UnsupportedModelReason.ErrorFreeModerator => ("a factor of the product is measured without error by one item; name the item's column in its place", "乘积的因子由单一题项无误差测量，应直接写该列名"),
            UnsupportedModelReason.ProductWithoutItems => ("a factor of the product has no items to multiply", "乘积的因子没有可相乘的题项"),
            _ => throw new InvalidOperationException($"No words are known for {model.Reason}."),
        };
        return model.Terms.IsEmpty
            ? (english, chinese)
            : ($"{english} ({string.Join(", ", model.Terms)})", $"{chinese}（{string.Join("、", model.Terms)}）");
    }
}
