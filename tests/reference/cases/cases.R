suppressMessages({library(lavaan);library(psych);library(car);library(sandwich)})
versions <- sprintf("R %s, lavaan %s, psych %s, car %s, sandwich %s", getRversion(), packageVersion("lavaan"), packageVersion("psych"), packageVersion("car"), packageVersion("sandwich"))
# Writes a folder a case: study.yaml, data.csv and expected.json, the values being those of R or of a closed form.
args <- commandArgs(trailingOnly = TRUE)
root <- if (length(args) > 0) args[1] else "."
js <- function(x) { if (is.null(x)||length(x)==0||(is.numeric(x)&&is.na(x))) "null" else if (is.character(x)) paste0('"',x,'"') else format(x,digits=15,scientific=NA) }
case <- function(name, data, study, cells, decimals=5) {
  d <- file.path(root,name); dir.create(d,showWarnings=FALSE,recursive=TRUE)
  write.csv(data,file.path(d,"data.csv"),row.names=FALSE,na="")
  writeLines(c("data: data.csv",study),file.path(d,"study.yaml"))
  body <- paste(sprintf('  "%s": %s',gsub('"','\\\\"',names(cells)),sapply(cells,js)),collapse=",\n")
  writeLines(sprintf('{\n "cells": {\n%s\n },\n "decimals": %d\n}',body,decimals),file.path(d,"expected.json"))
}
likert <- function(z,b=c(-1.5,-.5,.5,1.5)) findInterval(z,b)+1
pe <- function(fit,lhs,op,rhs,what) { p<-parameterEstimates(fit); p[p$lhs==lhs&p$op==op&p$rhs==rhs,what][1] }
parcells <- function(fit,id,what=c("est","se"),ops=c("=~","~~","~")) { p<-parameterEstimates(fit); p<-p[p$op%in%ops & p$se>0,]; l<-list(); for(i in seq_len(nrow(p))) for(w in what) l[[sprintf("%s.parameters[%s%s%s].%s",id,p$lhs[i],p$op[i],p$rhs[i],w)]]<-p[i,w]; l}
fitcells <- function(fit,id,m=c("chi2","df","p","cfi","tli","rmsea","srmr"),k=c("chisq","df","pvalue","cfi","tli","rmsea","srmr")) { l<-list(); f<-fitMeasures(fit); for(i in seq_along(m)) l[[sprintf("%s.fit[model].%s",id,m[i])]]<-as.numeric(f[k[i]]); l}

# polychorics
set.seed(11)
for (s in list(list("poly-2x2",.95,c(1.5),c(1.2),4000),list("poly-11",.97,seq(-2,2,length.out=10),seq(-2,2.5,length.out=10),3000),list("poly-neg",-.93,c(-1,0,1,2),c(-1.8,-.5,.7,1.9),2500),list("poly-skew",.88,c(.8,1.6,2.2,2.8),c(1,1.8,2.4,2.9),5000))) {
  x<-rnorm(s[[5]]); y<-s[[2]]*x+sqrt(1-s[[2]]^2)*rnorm(s[[5]])
  d<-data.frame(a=findInterval(x,s[[3]])+1,b=findInterval(y,s[[4]])+1)
  # exact ML with thresholds fixed at margins by pmvnorm-like high accuracy: lavaan
  r<-lavCor(d,ordered=c("a","b"))[1,2]
  case(s[[1]],d,c('analyses:','  - {type: cfa, estimator: wlsmv, model: "F =~ 1*a + 1*b"}'),list("cfa.parameters[F~~F].est"=r),4)
}
# three strongly related ordered items, all wlsmv
set.seed(12); n<-1500; f<-rnorm(n); d<-data.frame(sapply(c(.97,.95,.93,.96),function(l) likert(l*f+sqrt(1-l^2)*rnorm(n)))); names(d)<-paste0("x",1:4)
fit<-cfa("F=~x1+x2+x3+x4",d,ordered=names(d),estimator="WLSMV"); 
case("wlsmv-strong",d,c('analyses:','  - {type: cfa, estimator: wlsmv, model: "F =~ x1 + x2 + x3 + x4"}'),c(parcells(fit,"cfa",ops=c("=~")),list("cfa.fit[model].chi2"=as.numeric(fitMeasures(fit,"chisq.scaled")),"cfa.parameters[F~~F].est"=pe(fit,"F","~~","F","est"))),4)
# HC3 leverage 1
set.seed(13); n<-60; d<-data.frame(x=round(rnorm(n),2),g=c(rep(1:3,length.out=n-1),9),w=round(rnorm(n),2)); d$y<-round(.5*d$x+.3*d$w*d$x+rnorm(n),2)
m<-lm(y~x+factor(g),d)
case("hc3-regression",d,c('analyses:','  - {type: regression, outcome: y, predictors: [x, factor(g)], se: hc3}'),list("regression.coefficients[1:x].b"=coef(m)[["x"]],"regression.coefficients[1:factor(g)=9].b"=coef(m)[["factor(g)9"]],"regression.coefficients[1:x].se"=NULL,"regression.coefficients[1:factor(g)=9].p"=NULL,"regression.models[1].r2"=summary(m)$r.squared,"regression.models[1].f"=NULL,"regression.models[1].p"=NULL,"regression.coefficients[1:x].lower"=NULL))
d$only<-c(rep(0,n-1),1); cx<-d$x-mean(d$x);cw<-d$w-mean(d$w)
m<-lm(d$y~cx*cw+d$only)
case("hc3-moderation",d,c('analyses:','  - {type: moderation, outcome: y, predictor: x, moderator: w, controls: [only], se: hc3}'),list("moderation.coefficients[3:x:w].b"=coef(m)[["cx:cw"]],"moderation.coefficients[3:x:w].se"=NULL,"moderation.slopes[low].se"=NULL,"moderation.slopes[low].b"=coef(m)[["cx"]]-sd(cw)*coef(m)[["cx:cw"]],"moderation.models[3].r2"=summary(m)$r.squared))
ma<-lm(w~x+only,d); my<-lm(y~x+w+only,d)
case("hc3-mediation",d,c('analyses:','  - {type: mediation, outcome: y, predictor: x, mediators: [w], covariates: [only], se: hc3, bootstrap: 200}'),list("mediation.coefficients[w:x].b"=coef(ma)[["x"]],"mediation.coefficients[w:x].se"=NULL,"mediation.coefficients[y:w].p"=NULL,"mediation.models[y].r2"=summary(my)$r.squared,"mediation.models[y].f"=NULL,"mediation.effects[indirect:w].effect"=coef(ma)[["x"]]*coef(my)[["w"]],"mediation.effects[direct].se"=NULL))
# anova with somebody alone
d3<-data.frame(g=c(rep(1:3,each=8),4),h=c(rep(1:2,12),1)); set.seed(3); d3$y<-round(rnorm(25)+d3$g*.4,2)
a<-Anova(lm(y~factor(g)+factor(h),d3,contrasts=list(`factor(g)`=contr.sum,`factor(h)`=contr.sum)),type=3)
case("anova-alone",d3,c('analyses:','  - {type: anova, outcome: y, factors: [g, h], interactions: false}','  - {type: compare_groups, outcomes: [y], groups: [g]}'),list("anova.effects[g].ss"=a["factor(g)","Sum Sq"],"anova.effects[g].f"=a["factor(g)","F value"],"anova.effects[h].p"=a["factor(h)","Pr(>F)"],"compare_groups.tests[y by g].statistic"=anova(lm(y~factor(g),d3))[1,4],"compare_groups.tests[y by g (Welch)].statistic"=NULL,"compare_groups.groups[y by g: 4].sd"=NULL,"compare_groups.groups[y by g: 4].mean"=d3$y[25]))
# fiml complete two factors, sem with covariate
set.seed(21); n<-260; F1<-rnorm(n);F2<-.5*F1+rnorm(n); d<-data.frame(sapply(1:3,function(i) likert(.8*F1+.6*rnorm(n))),sapply(1:3,function(i) likert((.8*F2+.6*rnorm(n))/1.1)));names(d)<-c(paste0("a",1:3),paste0("b",1:3)); d$z<-ifelse(runif(n)<.1,NA,round(rnorm(n)+.3*F1,2))
dd<-d[!is.na(d$z),]
mod<-"A=~a1+a2+a3\nB=~b1+b2+b3\nB~A+z"
fit<-sem(mod,dd,missing="ml",fixed.x=TRUE)
case("fiml-complete-sem",d[!is.na(d$z),],c('analyses:','  - type: sem','    missing: fiml','    model: |','      A =~ a1 + a2 + a3','      B =~ b1 + b2 + b3','      B ~ A + z'),c(parcells(fit,"sem"),fitcells(fit,"sem")),4)
fit<-sem(mod,dd,estimator="MLR",missing="ml",fixed.x=TRUE); fm<-fitMeasures(fit)
case("fiml-complete-mlr",dd,c('analyses:','  - type: sem','    missing: fiml','    estimator: mlr','    model: |','      A =~ a1 + a2 + a3','      B =~ b1 + b2 + b3','      B ~ A + z'),c(parcells(fit,"sem"),list("sem.fit[model].chi2"=as.numeric(fm["chisq.scaled"]),"sem.fit[model].cfi_robust"=as.numeric(fm["cfi.robust"]),"sem.fit[model].rmsea_robust"=as.numeric(fm["rmsea.robust"]))),4)
fit<-sem(mod,d,missing="ml",fixed.x=TRUE)
case("fiml-blank-predictor",d,c('analyses:','  - type: sem','    missing: fiml','    model: |','      A =~ a1 + a2 + a3','      B =~ b1 + b2 + b3','      B ~ A + z'),c(parcells(fit,"sem"),fitcells(fit,"sem")),4)
fit<-cfa("A=~a1+a2+a3\nB=~b1+b2+b3",d,missing="ml"); fm<-fitMeasures(fit)
case("fiml-complete-cfa",d[1:6],c('constructs: {A: {items: a1-a3}, B: {items: b1-b3}}','likert: {min: 1, max: 5}','analyses:','  - {type: cfa, missing: fiml}'),c(parcells(fit,"cfa"),fitcells(fit,"cfa"),list("cfa.fit[model].cfi_robust"=as.numeric(fm["cfi.robust"]),"cfa.fit[model].tli_robust"=as.numeric(fm["tli.robust"]),"cfa.fit[model].rmsea_robust"=as.numeric(fm["rmsea.robust"]))),4)
# fiml in groups, complete
set.seed(22); d$g<-rep(1:2,n/2); fit<-cfa("A=~a1+a2+a3+b1",d,missing="ml",group="g"); p<-parameterEstimates(fit); p<-p[p$se>0&p$op=="=~",]; p$group<-fit@Data@group.label[p$group]; l<-list(); for(i in seq_len(nrow(p))) {l[[sprintf("cfa.parameters[%s/A=~%s].se",p$group[i],p$rhs[i])]]<-p$se[i]}
case("fiml-complete-groups",d[c(1:4,8)],c('analyses:','  - {type: cfa, missing: fiml, group: g, model: "A =~ a1 + a2 + a3 + b1"}'),c(l,fitcells(fit,"cfa",c("chi2","df"),c("chisq","df"))),4)
# zero coverage two pairs, two factors
set.seed(23);n<-400;f<-rnorm(n);d<-data.frame(sapply(1:6,function(i) likert(.75*f+.66*rnorm(n))));names(d)<-paste0("s",1:6); d$s1[1:200]<-NA; d$s2[201:400]<-NA; d$s3[1:200]<-NA
fit<-cfa("F=~s1+s2+s3+s4+s5+s6",d,missing="ml",warn=FALSE)
x2<-as.numeric(fitMeasures(fit,"chisq")); 
case("fiml-zero-2",d,c('constructs: {F: {items: s1-s6}}','analyses:','  - {type: cfa, missing: fiml}'),c(parcells(fit,"cfa"),list("cfa.fit[model].df"=7,"cfa.residuals[s1].s2"=NULL,"cfa.residuals[s3].s2"=NULL)),3)
# second-order with third-level; also sem
set.seed(24);n<-500;g<-rnorm(n);f<-sapply(c(.8,.7,.75,.6),function(l) l*g+sqrt(1-l^2)*rnorm(n)); X<-data.frame(do.call(cbind,lapply(1:4,function(k) sapply(1:3,function(i) likert(.8*f[,k]+.6*rnorm(n))))));names(X)<-paste0(rep(c("a","b","c","e"),each=3),1:3)
mod<-"A=~a1+a2+a3\nB=~b1+b2+b3\nC=~c1+c2+c3\nE=~e1+e2+e3\nG=~A+B+C"
fit<-cfa(paste0(mod,"\nG~~E"),X); lv<-lavInspect(fit,"cor.lv"); first<-c("A","B","C","E"); mr<-sapply(first,function(k) max(abs(lv[k,setdiff(first,k)])))
l<-list(); for(k in first) l[[sprintf("cfa.validity[%s].max_r",k)]]<-mr[[k]]
case("second-order-2",X,c('analyses:','  - type: cfa','    model: |',paste0('      ',strsplit(mod,"\n")[[1]]),'      G ~~ E'),c(l,fitcells(fit,"cfa",c("chi2","df"),c("chisq","df"))),4)
# origin
set.seed(31);n<-40;d<-data.frame(x=round(runif(n,1,9),1),z=round(rnorm(n,5,2),1));d$y<-round(.7*d$x+.4*d$z+rnorm(n),2); m<-lm(y~x+z-1,d); rms<-function(v) sqrt(mean(v^2))
case("origin-2",d,c('analyses:','  - {type: regression, outcome: y, predictors: [x, z], intercept: false}','  - {type: regression, id: b, outcome: y, blocks: [[x],[z]], intercept: false}'),list("regression.coefficients[1:x].beta"=coef(m)[["x"]]*rms(d$x)/rms(d$y),"regression.coefficients[1:z].beta"=coef(m)[["z"]]*rms(d$z)/rms(d$y),"regression.models[1].r2"=summary(m)$r.squared,"regression.models[1].adj_r2"=summary(m)$adj.r.squared,"regression.models[1].f"=summary(m)$fstatistic[[1]],"b.models[2].delta_r2"=summary(m)$r.squared-summary(lm(y~x-1,d))$r.squared,"b.coefficients[2:z].se"=summary(m)$coefficients["z",2],"regression.coefficients[1:x].vif"=1/(1-summary(lm(x~z-1,d))$r.squared)))
# eta
eta<-function(F,df1,df2,N,level=.95){lo<-function(p){g<-function(l) pf(F,df1,df2,l)-p; if(g(0)<0) return(0); uniroot(g,c(0,1e4),tol=1e-12)$root}; c(lo(1-(1-level)/2),lo((1-level)/2))/ (c(lo(1-(1-level)/2),lo((1-level)/2))+N)}
set.seed(32);d<-data.frame(g=rep(1:5,c(4,6,3,8,5)));d$y<-round(rnorm(26)+d$g*.3,2);d$h<-rep(1:2,13); F<-anova(lm(y~factor(g),d))[1,4]; e<-eta(F,4,21,26)
a<-Anova(lm(y~C(factor(g),sum)*C(factor(h),sum),d),type=3); Fg<-a[2,3]; eg<-eta(Fg,4,a["Residuals","Df"],26); r2<-a[2,1]/(a[2,1]+a["Residuals",1])
case("eta-2",d,c('analyses:','  - {type: compare_groups, outcomes: [y], groups: [g]}','  - {type: anova, outcome: y, factors: [g, h]}'),list("compare_groups.tests[y by g].effect_lower"=e[1],"compare_groups.tests[y by g].effect_upper"=e[2],"anova.effects[g].partial_eta_squared"=r2,"anova.effects[g].lower"=eg[1],"anova.effects[g].upper"=eg[2]))
# constants: two of four items constant; three-item construct with one constant; reversed constant
set.seed(33);n<-50;f<-rnorm(n);d<-data.frame(q1=likert(.7*f+.7*rnorm(n)),q2=6-likert(.7*f+.7*rnorm(n)),q3=2,q4=likert(.7*f+.7*rnorm(n)),k1=likert(rnorm(n)),k2=5,k3=likert(rnorm(n)),o=4)
R<-d;R$q2<-6-R$q2; al<-function(x) {C<-cov(x);k<-ncol(x);k/(k-1)*(1-sum(diag(C))/sum(C))}
case("constant-2",d,c('likert: {min: 1, max: 5}','constructs:','  Q: {items: q1-q4, reverse: [q2, q3]}','  K: {items: k1-k3}','analyses:','  - type: reliability','  - {type: descriptives, variables: [q1-q4, Q, o]}','  - {type: correlations, variables: [q1-q4, o]}','  - {type: compare_groups, outcomes: [o, q1], groups: [k1]}','  - {type: efa, items: [q1-q4, k1, k3]}'),
 list("reliability.constructs[Q].alpha"=al(R[,1:4]),"reliability.items[q1].item_total_r"=cor(R$q1,rowSums(R[,c(2,3,4)])),"reliability.items[q1].alpha_if_deleted"=al(R[,2:4]),"reliability.items[q3].alpha_if_deleted"=al(R[,c(1,2,4)]),"reliability.items[q3].mean"=4,"reliability.items[q3].item_total_r"=NULL,"reliability.constructs[K].alpha"=al(R[,5:7]),"descriptives.variables[q3].mean"=4,"descriptives.variables[q3].sd"=0,"descriptives.variables[q3].skewness"=NULL,"correlations.r[q2].q1"=cor(R$q1,R$q2),"correlations.r[q3].q1"=NULL,"efa.adequacy[all].kmo"=KMO(cor(R[,c("q1","q2","q4","k1","k3")]))$MSA,"compare_groups.tests[o by k1].statistic"=NULL))
# aliased
set.seed(34);n<-120;d<-data.frame(a=sample(1:5,n,TRUE),b=sample(1:5,n,TRUE),g=sample(1:3,n,TRUE));d$tot<-d$a+d$b;d$k<-3;d$copy<-d$a*2+1;d$y<-round(d$a*.3+d$b*.2+rnorm(n),2);d$w<-round(rnorm(n),2)
m<-lm(y~a+b+w+k+copy+tot,d);s<-summary(m)
cc<-data.frame(a=d$a-mean(d$a),w=d$w-mean(d$w)); mm<-lm(d$y~d$b+d$tot+cc$a*cc$w)
ma<-lm(w~a+b,d);my<-lm(y~a+w+b,d)
case("aliased-2",d,c('analyses:','  - {type: regression, outcome: y, predictors: [a, b, w, k, copy, tot]}','  - {type: regression, id: h, outcome: y, predictors: [a, tot, b, w], se: hc3}','  - {type: regression, id: bl, outcome: y, blocks: [[a, b], [tot, copy], [w]]}','  - {type: moderation, outcome: y, predictor: a, moderator: w, controls: [b, tot]}','  - {type: mediation, outcome: y, predictor: a, mediators: [w], covariates: [b, tot], bootstrap: 200}'),
 list("regression.models[1].r2"=s$r.squared,"regression.models[1].f"=s$fstatistic[[1]],"regression.models[1].df1"=3,"regression.models[1].df2"=n-4,"regression.coefficients[1:w].se"=s$coefficients["w",2],"regression.coefficients[1:a].vif"=car::vif(lm(y~a+b+w,d))[["a"]],"regression.coefficients[1:tot].b"=NULL,"regression.coefficients[1:k].b"=NULL,
 "h.coefficients[1:w].se"=sqrt(vcovHC(lm(y~a+tot+w,d),"HC3")["w","w"]),"h.coefficients[1:tot].b"=coef(lm(y~a+tot+w,d))[["tot"]],"h.coefficients[1:b].b"=NULL,"bl.models[2].r2"=summary(lm(y~a+b,d))$r.squared,"bl.models[2].delta_df"=0,"bl.models[3].delta_r2"=s$r.squared-summary(lm(y~a+b,d))$r.squared,"bl.models[3].delta_f"=anova(lm(y~a+b,d),lm(y~a+b+w,d))[2,5],
 "moderation.coefficients[3:a:w].b"=coef(mm)[["cc$a:cc$w"]],"moderation.models[3].r2"=summary(mm)$r.squared,"mediation.models[y].r2"=summary(my)$r.squared,"mediation.effects[indirect:w].effect"=coef(ma)[["a"]]*coef(my)[["w"]]))
# Heywood in cfa, sem
set.seed(5); repeat { n<-60; f<-rnorm(n); d<-data.frame(h1=round(.95*f+.25*rnorm(n),1),h2=round(.5*f+rnorm(n),1),h3=round(.4*f+rnorm(n),1),y=round(.5*f+rnorm(n),1)); fit<-suppressWarnings(cfa("F=~h1+h2+h3",d)); v<-pe(fit,"h1","~~","h1","est"); if(lavInspect(fit,"converged")&&v< -.1) break }
fit<-suppressWarnings(cfa("F=~h1+h2+h3+y",d)); s1<-suppressWarnings(sem("F=~h1+h2+h3\ny~F",d))
st<-standardizedSolution(fit); L<-st$est.std[st$op=="=~"]
case("heywood-cfa",d,c('analyses:','  - {type: cfa, model: "F =~ h1 + h2 + h3 + y"}','  - type: sem','    model: |','      F =~ h1 + h2 + h3','      y ~ F'),c(parcells(fit,"cfa"),fitcells(fit,"cfa"),list("cfa.parameters[F=~h1].std"=L[1],"cfa.validity[F].ave"=mean(L^2),"cfa.validity[F].cr"=sum(L)^2/(sum(L)^2+sum(1-L^2))),parcells(s1,"sem"),fitcells(s1,"sem")),4)
set.seed(41); repeat { n<-150; f<-rnorm(n); d<-data.frame(h1=likert(.99*f+.1*rnorm(n)),h2=likert(.6*f+.8*rnorm(n)),h3=likert(.35*f+.93*rnorm(n)),h4=likert(.3*f+.95*rnorm(n))); fit<-tryCatch(suppressWarnings(cfa("F=~h1+h2+h3+h4",d,ordered=names(d),estimator="WLSMV")),error=function(e) NULL); if(is.null(fit)||!lavInspect(fit,"converged")) next; st<-standardizedSolution(fit); if(max(st$est.std[st$op=="=~"])>1.02) break }
L<-st$est.std[st$op=="=~"]
case("heywood-wlsmv",d,c('analyses:','  - {type: cfa, estimator: wlsmv, model: "F =~ h1 + h2 + h3 + h4"}'),c(list("cfa.fit[model].chi2"=as.numeric(fitMeasures(fit,"chisq.scaled")),"cfa.fit[model].cfi"=as.numeric(fitMeasures(fit,"cfi.scaled")),"cfa.parameters[F=~h1].std"=L[1],"cfa.validity[F].ave"=mean(L^2)),parcells(fit,"cfa",ops="=~")),3)
# reversed named by itself everywhere
set.seed(42);n<-90;f<-rnorm(n);d<-data.frame(t1=likert(f+.5*rnorm(n)),t2=6-likert(f+.5*rnorm(n)),t3=likert(f+.5*rnorm(n)),g=rep(1:2,45),y=round(f+rnorm(n),2)); r<-6-d$t2
tt<-t.test(r~d$g,var.equal=TRUE); mo<-{cx<-r-mean(r);cw<-d$t1-mean(d$t1);lm(d$y~cx*cw)}
case("reversed-2",d,c('likert: {min: 1, max: 5}','constructs: {T: {items: t1-t3, reverse: [t2]}}','analyses:','  - {type: descriptives, variables: [t2]}','  - {type: correlations, variables: [t1, t2, y]}','  - {type: compare_groups, outcomes: [t2], groups: [g]}','  - {type: regression, outcome: y, predictors: [t2, t1]}','  - {type: regression, id: rawreg, raw: true, outcome: y, predictors: [t2]}','  - {type: moderation, outcome: y, predictor: t2, moderator: t1}','  - {type: mediation, outcome: y, predictor: t2, mediators: [t1], bootstrap: 200}','  - {type: frequencies, variables: [t2]}','  - {type: logistic, outcome: g, predictors: [t2]}','  - {type: anova, outcome: t2, factors: [g]}','  - {type: response_surface, outcome: y, predictors: [t1, t2]}','  - {type: sem, model: "y ~ t2"}'),
 list("descriptives.variables[t2].mean"=mean(r),"correlations.r[t2].t1"=cor(r,d$t1),"compare_groups.tests[t2 by g].statistic"=tt$statistic[[1]],"regression.coefficients[1:t2].b"=coef(lm(d$y~r+d$t1))[["r"]],"rawreg.coefficients[1:t2].b"=coef(lm(y~t2,d))[["t2"]],"moderation.coefficients[2:t2:t1].b"=coef(mo)[["cx:cw"]],"mediation.coefficients[t1:t2].b"=coef(lm(d$t1~r))[["r"]],"frequencies.t2[1].n"=sum(d$t2==1),"logistic.coefficients[1:t2].b"=coef(glm(I(d$g==2)~r,family=binomial))[["r"]],"anova.effects[g].f"=tt$statistic[[1]]^2,"response_surface.coefficients[2:t1:t2].b"={x<-d$t1-3;z<-r-3;coef(lm(d$y~x+z+I(x^2)+I(x*z)+I(z^2)))[["I(x * z)"]]},"sem.parameters[y~t2].est"=coef(lm(d$y~r))[["r"]]))
# unknown text
d<-data.frame(grp=c("male","female","male","other","female","male","?","female","female",""),y=c(1,2,3,4,5,6,7,8,9,10))
case("unknown-text",d,c('variables: {grp: {label: Gender, values: {0: male, 1: female}}}','analyses:','  - {type: frequencies, variables: [grp]}','  - {type: compare_groups, outcomes: [y], groups: [grp]}'),list("frequencies.grp[male].n"=3,"frequencies.grp[female].n"=4,"frequencies.grp[other].n"=1,"frequencies.grp[?].n"=1,"frequencies.grp[male].valid_percent"=300/9,"compare_groups.groups[y by grp: male].mean"=10/3,"compare_groups.tests[y by grp].statistic"={q<-d[d$grp!="",];anova(lm(y~grp,q))[1,4]}))
# listwise
set.seed(43);d<-data.frame(a=rnorm(40),b=rnorm(40),c=rnorm(40));d$a[1:5]<-NA;d$b[4:9]<-NA;d<-round(d,2);q<-na.omit(d)
case("listwise-2",d,c('analyses:','  - {type: correlations, variables: [a,b,c], missing: listwise}','  - {type: correlations, id: s, variables: [a,b,c], missing: listwise, method: spearman}','  - {type: correlations, id: p, variables: [a,b], control: [c]}'),list("correlations.summary[a].mean"=mean(q$a),"correlations.summary[b].sd"=sd(q$b),"correlations.r[b].a"=cor(q$a,q$b),"correlations.n[b].a"=nrow(q),"s.summary[c].mean"=mean(q$c),"s.r[c].b"=cor(q$b,q$c,method="spearman"),"p.partial[b].a"=psych::partial.r(q,c("a","b"),"c")[1,2]))
# start() and constraints on loadings
set.seed(44);n<-200;f<-rnorm(n);d<-data.frame(x1=f+rnorm(n),x2=.8*f+rnorm(n),x3=.9*f+rnorm(n),x4=1.1*f+rnorm(n));d<-round(d,3)
m1<-"F=~start(0.8)*x1+x2+x3+x4";f1<-cfa(m1,d);m2<-"F=~NA*x1+x2+start(0.5)*x3+x4\nF~~1*F";f2<-cfa(m2,d);m3<-"F=~x1+start(0.7)*x2+x3+x4";f3<-cfa(m3,d)
case("start-2",d,c('analyses:','  - {type: cfa, id: s1, model: "F =~ start(0.8)*x1 + x2 + x3 + x4"}','  - type: cfa','    id: s2','    model: |','      F =~ NA*x1 + x2 + start(0.5)*x3 + x4','      F ~~ 1*F','  - {type: cfa, id: s3, model: "F =~ x1 + start(0.7)*x2 + x3 + x4"}'),c(list("s1.parameters[F=~x1].est"=parameterEstimates(f1)$est[1]),parcells(f1,"s1"),parcells(f2,"s2"),parcells(f3,"s3")),4)
# df = 0
fit<-cfa("F=~x1+x2+x3",d);st<-standardizedSolution(fit);L<-st$est.std[1:3]
case("df0",d,c('analyses:','  - {type: cfa, model: "F =~ x1 + x2 + x3"}','  - {type: sem, model: "x1 ~ x2 + x3"}'),c(parcells(fit,"cfa"),list("cfa.fit[model].chi2"=0,"cfa.fit[model].df"=0,"cfa.fit[model].p"=NULL,"cfa.fit[model].chi2_df"=NULL,"cfa.fit[model].cfi"=1,"cfa.fit[model].srmr"=0,"cfa.validity[F].ave"=mean(L^2),"sem.parameters[x1~x2].est"=coef(lm(x1~x2+x3,d))[["x2"]])),4)
# duplicate items
d$x5<-d$x2;d$y<-round(rnorm(n),3)
case("duplicate",d,c('constructs: {D: {items: [x1,x2,x3,x5]}}','analyses:','  - {type: reliability}','  - {type: efa, items: [x1,x2,x3,x5]}','  - {type: regression, outcome: y, predictors: [x2, x5, x1]}','  - {type: correlations, variables: [x2,x5]}','  - {type: cfa}'),list("reliability.constructs[D].alpha"=al(d[,c(1,2,3,5)]),"reliability.items[x5].item_total_r"=cor(d$x5,d$x1+d$x2+d$x3),"correlations.r[x5].x2"=1,"regression.coefficients[1:x1].b"=coef(lm(y~x2+x1,d))[["x1"]],"regression.coefficients[1:x5].b"=NULL,"efa.eigenvalues[1].eigenvalue"=eigen(cor(d[,c(1,2,3,5)]))$values[1],"efa.eigenvalues[4].eigenvalue"=0))
# single-item construct
set.seed(45);n<-220;F1<-rnorm(n);d<-data.frame(sapply(1:4,function(i) likert(.8*F1+.6*rnorm(n))));names(d)<-paste0("m",1:4);d$s1<-likert(.5*F1+.8*rnorm(n));d$s2<-likert(rnorm(n))
fit<-cfa("M=~m1+m2+m3+m4\nS=~s1",d)
case("single-item",d,c('likert: {min: 1, max: 5}','constructs: {M: {items: m1-m4}, S: {items: [s1]}}','analyses:','  - type: cfa','  - type: reliability','  - {type: correlations, diagonal: sqrt_ave}','  - {type: regression, outcome: M, predictors: [S]}','  - {type: common_method}'),c(parcells(fit,"cfa"),fitcells(fit,"cfa"),list("cfa.htmt[S].M"=NULL,"reliability.constructs[S].alpha"=NULL,"reliability.constructs[M].alpha"=al(d[1:4]),"correlations.r[S].M"=cor(rowMeans(d[1:4]),d$s1),"cfa.validity[M].max_r"=abs(lavInspect(fit,"cor.lv")[1,2]))),4)
# tiny groups
d<-data.frame(g=c(1,2,2,3,3,3,rep(4,10)),y=c(1,2,3,5,4,6,3,4,5,6,7,3,2,5,4,6),z=c(3,2,4,3,3,3,1,2,3,4,5,5,4,3,2,1)); q<-d; ow<-anova(lm(y~factor(g),q))
case("tiny-groups",d,c('analyses:','  - {type: compare_groups, outcomes: [y, z], groups: [g], post_hoc: [tukey, games_howell], ranks: true}','  - {type: descriptives, variables: [y], by: [g]}','  - {type: anova, outcome: y, factors: [g]}'),list("compare_groups.tests[y by g].statistic"=ow[1,4],"compare_groups.tests[y by g].p"=ow[1,5],"compare_groups.tests[y by g (Welch)].statistic"=NULL,"compare_groups.groups[y by g: 1].sd"=NULL,"compare_groups.groups[y by g: 2].sd"=sd(2:3),"compare_groups.post_hoc[y by g: 3 - 4 (tukey)].p"=TukeyHSD(aov(y~factor(g),q))[[1]]["4-3",4],"descriptives.groups[y by g: 2].sd"=sd(2:3),"descriptives.groups[y by g: 2].skewness"=NULL,"compare_groups.ranks[y by g].statistic"=kruskal.test(y~g,q)$statistic[[1]],"anova.effects[g].f"=ow[1,4]))
# rounding noise: perfectly fitting, centred data
x<-seq(.1,3,.1);d<-data.frame(x=x,y=.3*x+.1,z=rep(c(.1,.2,.3),10),u=rep(c(-.1,.1),15)); 
case("noise",d,c('analyses:','  - {type: regression, outcome: y, predictors: [x]}','  - {type: descriptives, variables: [u, z]}','  - {type: correlations, variables: [u, z]}','  - {type: compare_groups, outcomes: [z], groups: [u]}'),list("regression.models[1].r2"=1,"regression.models[1].f"=NULL,"regression.coefficients[1:x].b"=.3,"regression.coefficients[1:x].se"=0,"descriptives.variables[u].mean"=0,"descriptives.variables[u].skewness"=0,"correlations.r[z].u"=0,"compare_groups.tests[z by u].statistic"=0,"compare_groups.tests[z by u].effect"=0),8)
# multi-group cfa with group of 3 rows
set.seed(46);n<-203;f<-rnorm(n);d<-data.frame(sapply(1:4,function(i) likert(.8*f+.6*rnorm(n))));names(d)<-paste0("x",1:4);d$g<-c(rep(1,100),rep(2,100),rep(3,3))
case("group-of-3",d,c('variables: {g: {values: {1: north, 2: south, 3: west}}}','analyses:','  - {type: cfa, group: g, model: "F =~ x1 + x2 + x3 + x4"}'),list("cfa.fit[model].chi2"=NULL),4)

# a covariate that says nothing new
set.seed(51);n<-60;d<-data.frame(g=rep(1:3,20),h=rep(1:2,each=30),a=sample(1:5,n,TRUE),b=sample(1:5,n,TRUE));d$tot<-d$a+d$b;d$k<-7;d$y<-round(.4*d$a+.3*d$g+rnorm(n),2)
A<-Anova(lm(y~a+b+C(factor(g),sum)*C(factor(h),sum),d),type=3)
case("anova-aliased",d,c('analyses:','  - {type: anova, outcome: y, factors: [g, h], covariates: [a, b, tot, k]}'),list("anova.effects[a].ss"=A["a","Sum Sq"],"anova.effects[b].p"=A["b","Pr(>F)"],"anova.effects[g].f"=A[4,"F value"],"anova.effects[g:h].p"=A[6,"Pr(>F)"],"anova.effects[tot].ss"=NULL,"anova.effects[k].f"=NULL,"anova.effects[(Residual)].df"=52))
# mediators that say nothing
d$con<-4;d$m<-round(.5*d$a+rnorm(n),2);d$dup<-d$m; tt<-summary(lm(y~a,d))$coefficients["a",]; dd<-summary(lm(y~a+m,d))$coefficients["a",]
case("mediator-constant",d,c('analyses:','  - {type: mediation, outcome: y, predictor: a, mediators: [con], bootstrap: 200}','  - {type: mediation, id: twice, outcome: y, predictor: a, mediators: [m, dup], bootstrap: 200}'),list("mediation.effects[total].effect"=tt[[1]],"mediation.effects[total].se"=tt[[2]],"mediation.effects[total].p"=tt[[4]],"mediation.effects[indirect:con].effect"=NULL,"twice.effects[total].effect"=tt[[1]],"twice.effects[direct].effect"=dd[[1]],"twice.effects[direct].se"=dd[[2]],"twice.effects[indirect:m].effect"=NULL,"mediation.models[total].r2"=summary(lm(y~a,d))$r.squared))
# one cluster
d$one<-1;s<-summary(lm(y~a+b,d))
case("one-cluster",d,c('analyses:','  - {type: regression, outcome: y, predictors: [a, b], se: cluster, cluster: one}'),list("regression.coefficients[1:a].b"=s$coefficients["a",1],"regression.coefficients[1:a].se"=NULL,"regression.models[1].r2"=s$r.squared,"regression.models[1].f"=NULL,"regression.coefficients[1:b].vif"=car::vif(lm(y~a+b,d))[["b"]]))
# raters who agree, entirely or but for their level
r<-data.frame(r1=c(1,2,3,4,5,3,2,4));r$r2<-r$r1;r$r3<-r$r1+1; ms<-function(x){k<-ncol(x);n<-nrow(x);m<-mean(as.matrix(x));b<-k*sum((rowMeans(x)-m)^2)/(n-1);j<-n*sum((colMeans(x)-m)^2)/(k-1);c(b,j,n,k)}; q<-ms(r[,c("r1","r3")]); w<-q[2]/q[3]
case("raters-agree",r,c('analyses:','  - {type: agreement, raters: [r1, r2]}','  - {type: agreement, id: shifted, raters: [r1, r3]}'),list("agreement.icc[ICC1].icc"=1,"agreement.icc[ICC2].icc"=1,"agreement.icc[ICC3k].icc"=1,"agreement.icc[ICC3].f"=NULL,"agreement.icc[ICC3].lower"=NULL,"agreement.kappa[r1~~r2].kappa"=1,"shifted.icc[ICC3].icc"=1,"shifted.icc[ICC2].icc"=q[1]/(q[1]+2*q[2]/8),"shifted.icc[ICC1].icc"=(q[1]-w)/(q[1]+w)))
# differences that do not vary
case("differences-constant",r,c('analyses:','  - {type: compare_groups, paired: [[r1, r2], [r3, r1]], ranks: true}','  - {type: compare_groups, id: mu, outcomes: [r1], mu: 3}'),list("compare_groups.paired[r1 - r2].n"=8,"compare_groups.paired[r1 - r2].difference"=0,"compare_groups.paired[r1 - r2].sd"=0,"compare_groups.paired[r3 - r1].difference"=1,"compare_groups.paired[r3 - r1].t"=NULL,"compare_groups.paired[r1 - r2].p"=NULL,"mu.one_sample[r1 = 3].t"=t.test(r$r1,mu=3)$statistic[[1]]))

# intervals at the study's level, and at an analysis's own
set.seed(61);n<-150;f<-rnorm(n);d<-data.frame(sapply(1:4,function(i) likert(.8*f+.6*rnorm(n))));names(d)<-paste0("x",1:4);d$g<-rep(1:2,n/2);d$y<-round(f+rnorm(n),2);d$z<-round(rnorm(n),2);d$m<-round(.5*d$y+rnorm(n),2)
m<-lm(y~x1+z,d);ci<-confint(m,level=.99);ci90<-confint(m,level=.9)
tt<-t.test(y~g,d,var.equal=TRUE,conf.level=.99)
r<-cor.test(d$y,d$z,conf.level=.99)
fit<-cfa("F=~x1+x2+x3+x4",d);p<-parameterEstimates(fit,level=.99);s<-standardizedSolution(fit,level=.99)
k<-4;a<-al(d[1:4]);fe<-1-(1-a)*qf(c(.995,.005),n-1,(n-1)*(k-1))
lg<-glm(I(g==2)~y,binomial,d);lc<-confint.default(lg,level=.99)
mc<-{cx<-d$y-mean(d$y);cz<-d$z-mean(d$z);lm(d$m~cx*cz)};V<-vcov(mc);b<-coef(mc);w<-c(0,1,0,sd(d$z));se<-sqrt(drop(t(w)%*%V%*%w));sl<-sum(w*b)
mean99<-t.test(d$y,conf.level=.99)$conf.int
an<-emmeans::emmeans(lm(y~factor(g)+z,d),"g",level=.99);ae<-as.data.frame(an)
case("level-99",d,c('level: .99','constructs: {F: {items: x1-x4}}','analyses:','  - {type: regression, outcome: y, predictors: [x1, z]}','  - {type: regression, id: own, level: .9, outcome: y, predictors: [x1, z]}','  - {type: compare_groups, outcomes: [y], groups: [g]}','  - {type: correlations, variables: [y, z], intervals: true}','  - {type: cfa}','  - {type: reliability}','  - {type: logistic, outcome: g, predictors: [y]}','  - {type: moderation, outcome: m, predictor: y, moderator: z}','  - {type: descriptives, variables: [y], also: [location]}','  - {type: mediation, outcome: m, predictor: z, mediators: [y], bootstrap: 200}','  - {type: anova, outcome: y, factors: [g], covariates: [z], interactions: false}'),
list("regression.coefficients[1:x1].lower"=ci["x1",1],"regression.coefficients[1:z].upper"=ci["z",2],"own.coefficients[1:x1].lower"=ci90["x1",1],"own.coefficients[1:z].upper"=ci90["z",2],
"compare_groups.effects[y by g: mean_difference].lower"=tt$conf.int[1],"compare_groups.effects[y by g: mean_difference].upper"=tt$conf.int[2],"correlations.lower[z].y"=r$conf.int[1],"correlations.upper[z].y"=r$conf.int[2],
"cfa.parameters[F=~x3].lower"=p$ci.lower[3],"cfa.parameters[F=~x3].upper"=p$ci.upper[3],"cfa.parameters[F=~x3].std_lower"=s$ci.lower[3],"cfa.parameters[F=~x3].std_upper"=s$ci.upper[3],
"reliability.constructs[F].alpha_lower"=fe[1],"reliability.constructs[F].alpha_upper"=fe[2],"logistic.coefficients[1:y].lower"=lc["y",1],"logistic.coefficients[1:y].or_upper"=exp(lc["y",2]),
"moderation.slopes[high].lower"=sl-qt(.995,n-4)*se,"moderation.slopes[high].upper"=sl+qt(.995,n-4)*se,"moderation.coefficients[2:y:z].upper"=confint(mc,level=.99)["cx:cz",2],
"descriptives.location[y].lower"=mean99[1],"descriptives.location[y].upper"=mean99[2],"mediation.effects[total].lower"=confint(lm(m~z,d),level=.99)["z",1],"mediation.coefficients[m:y].upper"=confint(lm(m~z+y,d),level=.99)["y",2],
"anova.means[g: 1].lower"=ae$lower.CL[1],"anova.means[g: 2].upper"=ae$upper.CL[2]))
# a Heywood case in the second of two groups
set.seed(71); repeat { n<-80; f<-rnorm(2*n); d<-data.frame(h1=c(.8*f[1:n]+.6*rnorm(n),.97*f[n+1:n]+.2*rnorm(n)),h2=.5*f+rnorm(2*n),h3=.45*f+rnorm(2*n),h4=.5*f+rnorm(2*n),g=rep(1:2,each=n)); d<-round(d,2); fit<-suppressWarnings(cfa("F=~h1+h2+h3+h4",d,group="g")); p<-parameterEstimates(fit); v<-p$est[p$lhs=="h1"&p$op=="~~"&p$rhs=="h1"]; if(lavInspect(fit,"converged")&&v[1]>.1&&v[2]< -.05) break }
case("heywood-groups",d,c('variables: {g: {values: {1: north, 2: south}}}','analyses:','  - {type: cfa, group: g, model: "F =~ h1 + h2 + h3 + h4"}'),c(fitcells(fit,"cfa",c("chi2","df","cfi"),c("chisq","df","cfi")),list("cfa.parameters[south/h1~~h1].est"=v[2],"cfa.parameters[north/h1~~h1].est"=v[1])),4)
writeLines(versions, file.path(root, "versions.txt"))
